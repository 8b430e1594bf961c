/** ISO 4217 codes in use, and those that the euro and recent reforms replaced: old files still name them. */
const codes = new Set(
  `AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF
  CLF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG
  HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD
  MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF
  SAR SBD SCR SDG SEK SGD SHP SLE SLL SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYI
  UYU UYW UZS VED VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG ZWL
  ATS BEF CYP DEM EEK ESP FIM FRF GRD HRK IEP ITL LTL LUF LVL MTL NLG PTE ROL SIT SKK TRL`.split(/\s+/u),
);

/** Whether a text is the code of a currency, in capitals or not. */
export function isCurrency(code: string): boolean {
  return codes.has(code.toUpperCase());
}

const dollars = 'USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU DOP BBD BMD BSD BZD FJD JMD LRD NAD TTD XCD';

/** What each sign may mean; a sign that is not here is taken for any currency. */
const signs: Readonly<Record<string, string>> = {
  R$: 'BRL',
  $: dollars,
  '€': 'EUR',
  '£': 'GBP GIP FKP SHP EGP LBP SYP SSP SDG',
  '¥': 'JPY CNY',
  '₹': 'INR',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₩': 'KRW KPW',
  '₪': 'ILS',
  '₫': 'VND',
  '₦': 'NGN',
};

/** The currencies that an amount's text may be written in ("12 €" → EUR); empty where it does not say. */
export function writtenCurrencies(text: string): readonly string[] {
  const code = /(?<!\p{L})\p{L}{3}(?!\p{L})/u.exec(text)?.[0] ?? '';
  if (isCurrency(code)) return [code.toUpperCase()];
  const sign = /R?\p{Sc}/u.exec(text)?.[0] ?? '';
  return signs[sign]?.split(' ') ?? [];
}
