// Makes src/test/resources/schemas from a checkout of two projects:
//   node trim-schemas.mjs <kubernetes>/api/openapi-spec/swagger.json <folder of schemas of datreeio/CRDs-catalog>
// It keeps the kinds we use, drops descriptions, and refuses members that a schema does not name.
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import {gzipSync} from 'node:zlib';

const [swagger, catalogue] = process.argv.slice(2);
const KINDS = [
  'apps.v1.Deployment', 'autoscaling.v2.HorizontalPodAutoscaler', 'batch.v1.CronJob', 'batch.v1.Job',
  'core.v1.ConfigMap', 'core.v1.Namespace', 'core.v1.PersistentVolumeClaim', 'core.v1.Service', 'core.v1.ServiceAccount',
  'networking.v1.Ingress', 'networking.v1.NetworkPolicy', 'policy.v1.PodDisruptionBudget',
  'rbac.v1.Role', 'rbac.v1.RoleBinding',
].map((kind) => `io.k8s.api.${kind}`);
const EITHER = {
  'io.k8s.apimachinery.pkg.util.intstr.IntOrString': {type: ['string', 'integer']},
  'io.k8s.apimachinery.pkg.api.resource.Quantity': {type: ['string', 'number']},
};

function trimmed(node, inProperties = false) {
  if (Array.isArray(node)) return node.map((one) => trimmed(one));
  if (node === null || typeof node !== 'object') return node;
  const kept = Object.entries(node).filter(
    ([key]) => inProperties || !(key === 'description' || key === 'format' || key.startsWith('x-kubernetes-')));
  const result = Object.fromEntries(
    kept.map(([key, value]) => [key, trimmed(value, key === 'properties' && !inProperties)]));
  // without a type it is an alternative, and the members are named beside it
  if (!inProperties && result.properties && node.type === 'object' && !node['x-kubernetes-preserve-unknown-fields']) {
    result.additionalProperties ??= false;
  }
  return result;
}

function references(node) {
  if (node === null || typeof node !== 'object') return [];
  return Object.entries(node).flatMap(
    ([key, value]) => key === '$ref' ? [value.split('/').pop()] : references(value));
}

function save(name, schema) {
  writeFileSync(join('src/test/resources/schemas', `${name}.json.gz`), gzipSync(JSON.stringify(schema), {level: 9}));
}

const all = JSON.parse(readFileSync(swagger, 'utf8')).definitions;
const definitions = {};
for (const open = [...KINDS]; open.length > 0;) {
  const name = open.pop();
  if (name in definitions) continue;
  const definition = EITHER[name] ?? trimmed(all[name]);
  definitions[name] = definition;
  open.push(...references(definition));
}
save('kubernetes', {definitions});
for (const file of readdirSync(catalogue).filter((name) => name.endsWith('.json'))) {
  save(basename(file, '.json'), trimmed(JSON.parse(readFileSync(join(catalogue, file), 'utf8'))));
}
