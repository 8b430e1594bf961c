/**
 * Programs that open mails and follow their links before any reader does: mail scanners, link previews, monitors.
 * Image proxies that ask only when a reader opens the mail (Gmail, Yahoo, Outlook.com) are not among them.
 */
const programs =
  /barracuda|proofpoint|mimecast|fireeye|trend ?micro|symantec|messagelabs|bitdefender|sophos|forcepoint|checkpoint|urldefense|mailscanner|safelinks|bingpreview|linkcheck|virustotal|crawler|spider|\bbot\b|bot\/|python-|curl\/|wget\/|go-http|java\/|okhttp|headless|phantomjs/iu;

/**
 * Whether an opening or a click comes from a program, by its user agent. Apple's Mail Privacy Protection fetches
 * pictures under the bare name "Mozilla/5.0". Without a user agent nothing is known, and a person is assumed.
 */
export function isMachineAgent(agent: string): boolean {
  const written = agent.trim();
  return /^mozilla\/5\.0$/iu.test(written) || programs.test(written);
}
