import { Command, type CommanderError } from 'commander';
import { likelyName } from '../core/query/nearest.ts';
import { version } from '../server/version.ts';
import { addArticles } from './commands/articles.ts';
import { addBackup } from './commands/backup.ts';
import { addBasket } from './commands/basket.ts';
import { addBatches } from './commands/batches.ts';
import { addClientPage } from './commands/client-page.ts';
import { addCohorts, addRepeat } from './commands/cohorts.ts';
import { addCustomers } from './commands/customers.ts';
import { addDemo } from './commands/demo.ts';
import { addDoctor } from './commands/doctor.ts';
import { addForms } from './commands/forms.ts';
import { addHooks } from './commands/hooks.ts';
import { addImport } from './commands/import.ts';
import { addKeys } from './commands/keys.ts';
import { addLifetime } from './commands/lifetime.ts';
import { addLosses } from './commands/losses.ts';
import { addMappings } from './commands/mappings.ts';
import { addMetrics } from './commands/metrics.ts';
import { addOpportunities } from './commands/opportunities.ts';
import { addOwner } from './commands/owner.ts';
import { addPackages } from './commands/packages.ts';
import { addPersons } from './commands/persons.ts';
import { addPromotions } from './commands/promotions.ts';
import { addQuarantine } from './commands/quarantine.ts';
import { addQuery } from './commands/query.ts';
import { addRecommend } from './commands/recommend.ts';
import { addRecurring } from './commands/recurring.ts';
import { addReport } from './commands/report.ts';
import { addRules } from './commands/rules.ts';
import { addSatisfaction } from './commands/satisfaction.ts';
import { addScore } from './commands/score.ts';
import { addSegments } from './commands/segments.ts';
import { addSequences } from './commands/sequences.ts';
import { addServe } from './commands/serve.ts';
import { addSettings } from './commands/settings.ts';
import { addSimulate } from './commands/simulate.ts';
import { addSources } from './commands/sources.ts';
import { addSurveys } from './commands/surveys.ts';
import { addVendors } from './commands/vendors.ts';
import type { Context } from './context.ts';
import { helpIn, placeNamed } from './help-in.ts';
import type { Run } from './run.ts';
import type { Texts } from './texts/en.ts';

/** All commands, with their help in the context's language. Commander's errors are thrown, not printed. */
export function createProgram(context: Context, run: Run): Command {
  const { texts, io } = context;
  const program = new Command('filon')
    .description(texts.help.about)
    .version(version, '-V, --version', texts.help.versionOption)
    .option('--lang <language>', texts.help.language)
    .helpOption('-h, --help', texts.help.helpOption)
    .helpCommand('help [command]', texts.help.helpCommand)
    .configureHelp(helpIn(texts, io.width ?? 100))
    .configureOutput({ writeOut: io.out, writeErr: () => undefined })
    .showSuggestionAfterError(false)
    .exitOverride();
  for (const add of [
    addServe,
    addImport,
    addBatches,
    addQuery,
    addReport,
    addMetrics,
    addMappings,
    addLifetime,
    addCustomers,
    addSegments,
    addRecurring,
    addOpportunities,
    addClientPage,
    addCohorts,
    addRepeat,
    addSatisfaction,
    addSurveys,
    addBasket,
    addRules,
    addRecommend,
    addArticles,
    addPackages,
    addPromotions,
    addSimulate,
    addScore,
    addLosses,
    addVendors,
    addSequences,
    addSources,
    addForms,
    addHooks,
    addQuarantine,
    addPersons,
    addDemo,
    addSettings,
    addOwner,
    addKeys,
    addBackup,
    addDoctor,
  ]) {
    add(program, context, run);
  }
  for (const command of everyCommand(program)) {
    command.helpOption('-h, --help', texts.help.helpOption).exitOverride();
    if (command !== program) {
      command.option('--lang <language>', texts.help.language);
      if (command.commands.length > 0) command.helpCommand('help [command]', texts.help.helpCommand);
    }
  }
  return program;
}

/** The program's commands, itself first, with the commands of commands. */
export function everyCommand(command: Command): Command[] {
  return [command, ...command.commands.flatMap(everyCommand)];
}

/** The command that a command line names, after those above it: `filon`, `vendors`, `returns`. */
export function commandMeant(program: Command, words: readonly string[]): readonly Command[] {
  const path = [program];
  for (const word of words) {
    const next = path.at(-1)?.commands.find((one) => one.name() === word);
    if (next) path.push(next);
  }
  return path;
}

/** A command's name with those above it: `filon vendors returns`. */
export function nameOf(path: readonly Command[]): string {
  return path.map((command) => command.name()).join(' ');
}

/**
 * Commander's complaint about a command line in the user's language. For a command or option that is not there it names
 * the one that was likely meant, else all that there are.
 */
export function usageMessage(
  { help, wrong }: Texts,
  error: CommanderError,
  path: readonly Command[],
  words: readonly string[],
): string {
  const meant = path.at(-1);
  const [, name = ''] = /'([^']*)'/.exec(error.message) ?? [];
  const known = (asked: string, names: readonly string[]) => likelyName(asked, names) ?? names.join(', ');
  const noCommand = (asked: string): string => {
    const names = meant?.commands.map((command) => command.name()) ?? [];
    return wrong.unknownCommand(nameOf(path), asked, known(asked, names));
  };
  switch (error.code) {
    case 'commander.unknownOption': {
      const names = meant?.options.flatMap(({ long }) => long ?? []) ?? [];
      return wrong.unknownOption(nameOf(path), name, known(name, names));
    }
    case 'commander.unknownCommand':
      return noCommand(name);
    case 'commander.missingArgument':
      return wrong.missingArgument(placeNamed(name, help.places));
    case 'commander.missingMandatoryOptionValue':
      return wrong.missingOption(name);
    case 'commander.optionMissingArgument':
      return wrong.missingValue(name);
    case 'commander.excessArguments': {
      // A command that only leads to others takes no words of its own.
      const asked = words.find((word, place) => place >= path.length - 1 && !word.startsWith('-'));
      return meant && meant.commands.length > 0 && asked !== undefined ? noCommand(asked) : wrong.tooMany;
    }
    default:
      return error.message;
  }
}
