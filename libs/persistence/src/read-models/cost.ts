import type { Selection } from '#application';
import type { ModelCatalogue } from './compile.ts';
import type { FieldModel } from './model.ts';
import { argumentAt } from './statement-draft.ts';

/** How many of a field's objects are reckoned with: the page asked for, or the usual number of a list. */
function countOf(field: FieldModel, selection: Selection): number {
  switch (field.kind) {
    case 'connection': return Math.max(0, Number(argumentAt(selection, 'first') ?? argumentAt(selection, 'last') ?? 0));
    case 'list': return field.size;
    case 'nodes': return ((argumentAt(selection, 'ids') ?? []) as readonly unknown[]).length;
    default: return 1;
  }
}

/** Cost in points of what is asked for, before it is read: each field's own, and what lies below it times the number of objects. */
export function costOf(models: ModelCatalogue, type: string, selections: readonly Selection[]): number {
  return selections.reduce((sum, selection) => sum + costOfField(models, type, selection), 0);
}

function costOfField(models: ModelCatalogue, type: string, selection: Selection): number {
  const field = models.get(type)?.fields[selection.name];
  if (field === undefined) return 0;
  const count = countOf(field, selection);
  switch (field.kind) {
    case 'value': return field.cost;
    case 'connection': {
      const nodes = selection.selections.flatMap((child) => (child.name === 'nodes' ? child.selections : child.selections.filter(({ name }) => name === 'node').flatMap((node) => node.selections)));
      const counted = selection.selections.some(({ name }) => name === 'totalCount') ? 2 : 0;
      return field.cost + counted + count * (1 + costOf(models, field.type, nodes));
    }
    case 'list': return field.cost + count * costOf(models, field.type, selection.selections);
    case 'object': case 'inline': return field.cost + costOf(models, field.type, selection.selections);
    case 'choice': return field.cost + Math.max(0, ...Object.values(field.options).map((option) => costOf(models, option.type, selection.selections)));
    // Of which type an id is, is not known to the reckoning: the dearest that was asked for.
    case 'node': case 'nodes': return field.cost + count * Math.max(1, ...[...models.values()].filter(({ node }) => node !== undefined).map((model) =>
      costOf(models, model.type, selection.selections.filter(({ onTypes }) => onTypes === null || onTypes.includes(model.type)))));
  }
}
