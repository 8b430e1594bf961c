import { type Argument, type Command, Help, type Option } from 'commander';
import type { Texts } from './texts/en.ts';

/** How help is written in a language: titles, the names of what is to be filled in, defaults. */
export function helpIn({ help }: Texts, width: number): Partial<Help> {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.usage,
    'Arguments:': help.arguments,
    'Options:': help.options,
    'Commands:': help.commands,
  };
  const plain = new Help();
  const named = (term: string): string => placesNamed(term, help.places);
  return {
    helpWidth: width,
    styleTitle: (title) => titles[title] ?? title,
    commandUsage: (command: Command) => named(plain.commandUsage(command)),
    subcommandTerm: (command: Command) => named(plain.subcommandTerm(command)),
    argumentTerm: (argument: Argument) => placeNamed(plain.argumentTerm(argument), help.places),
    optionTerm: (option: Option) => named(plain.optionTerm(option)),
    optionDescription: (option: Option) => {
      const { description, defaultValue } = option;
      const told = typeof defaultValue === 'string' && defaultValue !== '';
      return told ? `${description} (${help.byDefault(defaultValue)})` : description;
    },
  };
}

type Places = Readonly<Record<string, string>>;

/** A term with what stands between < > or [ ] in the reader's language. */
function placesNamed(term: string, places: Places): string {
  return term.replace(
    /([<[])([a-z-]+)(\.\.\.)?([>\]])/g,
    (_, open: string, name: string, more = '', close: string) =>
      `${open}${placeNamed(name, places)}${more}${close}`,
  );
}

/** The name of something to be filled in. */
export function placeNamed(name: string, places: Places): string {
  return places[name] ?? name;
}
