import type { Answer } from '../../api/endpoints.ts';
import { badRequest, FilonError } from '../../core/errors/filon-error.ts';
import { type Sequence, sendStates } from '../../core/sequences/sequence.ts';
import { templateFaults, templateFields } from '../../core/sequences/template.ts';
import { leadsByKeys } from '../../store/records/desk/list-leads.ts';
import { openDesk } from '../../store/records/desk/open-desk.ts';
import { entriesOfLead, listEntries } from '../../store/records/sequences/entries.ts';
import { removeLeads } from '../../store/records/sequences/move-entry.ts';
import type { SequenceEntry } from '../../store/records/sequences/sequence-entry.ts';
import {
  addSequence,
  changeSequence,
  findSequence,
  type KeptSequence,
  listSequences,
  notePreview,
  numbersOfSequences,
  removeSequence,
  type SequenceNumbers,
  switchSequence,
} from '../../store/records/sequences/sequences.ts';
import type { Application } from '../application.ts';
import type { Frozen } from '../http/frozen.ts';
import type { Handlers } from '../http/handlers.ts';
import { enterByHand } from '../sequences/enter-candidates.ts';
import { previewSequence } from '../sequences/preview-sequence.ts';
import { defined } from './defined.ts';

type Ids =
  | 'sequences'
  | 'createSequence'
  | 'changeSequence'
  | 'dropSequence'
  | 'previewSequence'
  | 'switchSequence'
  | 'sequenceLeads'
  | 'enterSequence'
  | 'leadSequences'
  | 'leaveSequence';

const noNumbers: SequenceNumbers = {
  entered: 0,
  active: 0,
  replied: 0,
  won: 0,
  mails: { waiting: 0, claimed: 0, sending: 0, accepted: 0, refused: 0, unknown: 0 },
};

/** Follow-up sequences. */
export function sequenceHandlers(application: Application): Handlers<Ids> {
  const { store, workspace } = application;
  const { engine } = store;
  const now = (): string => application.now().toISOString();
  const desk = () => openDesk(store, workspace, now());
  const answer = async (sequence: KeptSequence) =>
    sequenceAnswer(sequence, (await numbersOfSequences(await desk())).get(sequence.id));
  return {
    sequences: async () => {
      const numbers = await numbersOfSequences(await desk());
      const all = await listSequences(engine, workspace);
      return { sequences: all.map((sequence) => sequenceAnswer(sequence, numbers.get(sequence.id))) };
    },
    createSequence: async ({ body, caller }) => {
      checkSequence(body);
      return answer(await addSequence(engine, workspace, body, caller.author, now()));
    },
    changeSequence: async ({ params, body }) => {
      checkSequence(body);
      return answer(await changeSequence(engine, workspace, params.id, body, now()));
    },
    dropSequence: async ({ params }) => {
      await removeSequence(engine, workspace, params.id, now());
      return { done: true };
    },
    previewSequence: async ({ params, body }) => {
      const sequence = await findSequence(engine, workspace, params.id);
      const preview = await previewSequence(await desk(), sequence, body.leads);
      await notePreview(engine, workspace, sequence);
      return preview;
    },
    switchSequence: async ({ params, body }) => {
      const sequence = await switchSequence(engine, workspace, params.id, body.on, now());
      if (body.on) application.sequences.wake();
      return answer(sequence);
    },
    sequenceLeads: async ({ params, search }) => {
      const { id } = await findSequence(engine, workspace, params.id);
      const entries = await listEntries(engine, workspace, id, defined(search));
      const rows = await leadsByKeys(await desk(), [...new Set(entries.map(({ lead }) => lead))]);
      const names = new Map(rows.map(({ key, person }) => [key, person.name]));
      return {
        leads: entries.map((entry) => ({
          lead: entry.lead,
          name: names.get(entry.lead) ?? null,
          ...placeOf(entry),
        })),
      };
    },
    leadSequences: async ({ params }) => ({
      sequences: (await entriesOfLead(engine, workspace, params.key)).map((entry) => ({
        sequence: entry.sequence,
        name: entry.name,
        on: entry.on,
        ...placeOf(entry),
      })),
    }),
    enterSequence: async ({ params, body, caller }) => {
      const sequence = await findSequence(engine, workspace, params.id);
      const entered = await enterByHand(application, sequence, [...new Set(body.leads)], caller.author);
      if (entered.length > 0 && sequence.on) application.sequences.wake();
      return { entered: entered.length, leads: [...entered] };
    },
    leaveSequence: async ({ params, body }) => {
      const { id } = await findSequence(engine, workspace, params.id);
      return { removed: await removeLeads(engine, workspace, id, body.leads, now()) };
    },
  };
}

function placeOf({ state, reason, step, dueAt, enteredAt, endedAt }: SequenceEntry) {
  return { state, reason, step, dueAt, enteredAt, endedAt };
}

/** What a schema cannot know: templates, and ids that are used twice. */
function checkSequence({ steps }: Pick<Sequence, 'steps'>): void {
  for (const [index, step] of steps.entries()) {
    if (steps.findIndex(({ id }) => id === step.id) < index) {
      throw badRequest([{ field: `steps[${index}].id`, fault: 'named_twice', values: { value: step.id } }]);
    }
    if (step.kind !== 'email') continue;
    const found = [...templateFaults(step.subject), ...templateFaults(step.body)];
    if (found.length === 0) continue;
    const fields = templateFields.map((field) => `{{${field}}}`).join(', ');
    throw new FilonError('template_invalid', { step: index + 1, found: found.join(', '), fields });
  }
}

function sequenceAnswer(
  sequence: KeptSequence,
  numbers: SequenceNumbers = noNumbers,
): Frozen<Answer<'createSequence'>> {
  const mails = Object.fromEntries(sendStates.map((state) => [state, numbers.mails[state]]));
  return { ...sequence, numbers: { ...numbers, mails: { ...noNumbers.mails, ...mails } } };
}
