// What a developer writes with the types made of our documents. It is compiled, not run.
import type {components, operations} from './hito';

type Revise = operations['reviseCommitment'];
type Patch = Revise['requestBody']['content']['application/merge-patch+json'];

export const headers: Revise['parameters']['header'] = {'If-Match': '"4"', 'Accept-Language': 'es'};
// @ts-expect-error a change says what it is based on
export const without: Revise['parameters']['header'] = {};

export const patch: Patch = {dueOn: null, title: {es: 'Memorando'}};
// @ts-expect-error a commitment always has an owner
export const ownerless: Patch = {owner: null};
// @ts-expect-error there is no such kind
export const unkind: Patch = {kind: 'promise'};

export const key: operations['recordCommitment']['parameters']['header'] = {'Idempotency-Key': 'k-1'};
export const revised: operations['reviseInitiative']['parameters']['header'] = {'If-Match': '*'};
export const known: operations['getIndicator']['parameters']['header'] = {'If-None-Match': '"7"'};

export function etag(answer: operations['getCommitment']['responses'][200]): string | undefined {
  return answer.headers.ETag;
}

export function named(commitment: components['schemas']['CommitmentView']): string {
  // what is always there needs no question mark
  return commitment.title.es + commitment.moves.length + commitment.updatedAt;
}

export function due(commitment: components['schemas']['CommitmentView']): string {
  // @ts-expect-error what may be absent does
  return commitment.dueOn;
}
