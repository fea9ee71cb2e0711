// Each document given is parsed with AsyncAPI's own parser; nothing may be wrong with it.
import {Parser, fromFile} from '@asyncapi/parser';

const WARNING = 1;
for (const file of process.argv.slice(2)) {
  const {document, diagnostics} = await fromFile(new Parser(), file).parse();
  const found = diagnostics.filter(({severity}) => severity <= WARNING);
  if (!document || document.messages().isEmpty() || found.length > 0) {
    console.error(file, JSON.stringify(found, null, 1));
    process.exitCode = 1;
  }
}
