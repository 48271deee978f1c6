const GIVEN =
  'Emma Liam Olivia Noah Ava Ethan Sophie Lucas Chloe Daniel Grace Jack Hannah Oscar Ruby Leo Nora Finn Maya Adam Clara Hugo Ines Jonas Julia Karl Lena Marco Mia Nina Omar Paula Pedro Rosa Samuel Sara Simon Tara Tom Vera Victor Wendy Yusuf Zara Aoife Cian Orla Declan'.split(
    ' ',
  );
const FAMILY =
  'Murphy Kehoe Byrne Walsh Ryan Doyle Nolan Quinn Brennan Keane Hughes Clarke Foster Bennett Carter Mason Reid Webb Holt Lane Becker Brandt Fischer Keller Vogel Weber Rossi Conti Greco Silva Costa Moreira Vargas Molina Ortega Novak Horvat Kowalski Nowak Larsen Dahl Berg Virtanen Jansen Bakker Okafor Mensah Khan Ahmed Rao'.split(
    ' ',
  );

/** People whose names have broken programs before: name, then the part of the address before the @. */
const SPECIAL = [
  "Siobhan O'Brien|siobhan.obrien",
  '佐藤 花子|hanako.sato',
  'ليلى حداد|layla.haddad',
  'José Núñez Ibáñez|jose.nunez',
  'Дарья Соколова|darya.sokolova',
  "Anita D'Souza|anita.dsouza",
  '陈丽华|lihua.chen',
  'प्रिया शर्मा|priya.sharma',
  'Łukasz Wójcik|lukasz.wojcik',
  'Robert "Bob" O\'Neil|bob.oneil',
  'محمد الحسيني|m.alhusseini',
  '김민준|minjun.kim',
  'Søren Ångqvist|soren.angqvist',
  'Оксана Ткаченко|oksana.tkachenko',
  '王小明|xiaoming.wang',
  'علی\u200cرضا کریمی|alireza.karimi',
  'Zoë Müller-Lüdenfels 🌱|zoe.mueller',
  "N'Dea Camara|ndea.camara",
  'अर्जुन पटेल|arjun.patel',
  'Nguyễn Thị Hạnh|hanh.nguyen',
  'Ελένη Παπαδάκη|eleni.papadaki',
  'Róisín O’Dea|roisin.odea',
  '田中 健太|kenta.tanaka',
  'Jean\u00a0Paul Lefèvre|jp.lefevre',
  'נועה לוי|noa.levi',
  'Maria Theodora Konstantina Wielgoszewska-Hohenblankenfels von und zu Oberammerau|maria.wielgoszewska',
  'Çağla Yıldız|cagla.yildiz',
  "Liam O'Connor|liam.oconnor",
];

/** What a person is called and the part of the address before the @. */
export interface Called {
  readonly name: string;
  readonly mailbox: string;
}

/** The name of the person with this number; `pick` chooses where the number does not decide. */
export function nameOf(index: number, pick: (list: readonly string[]) => string): Called {
  const special = index % 5 === 2 ? SPECIAL[(index - 2) / 5] : undefined;
  if (special !== undefined) {
    const [name = '', mailbox = ''] = special.split('|');
    return { name, mailbox };
  }
  const given = pick(GIVEN);
  const family = pick(FAMILY);
  const mailbox = `${given}.${family}`;
  return { name: `${given} ${family}`, mailbox: index === 8 ? mailbox : mailbox.toLowerCase() };
}

/** The same person under another family name. */
export function renamed(name: string, pick: (list: readonly string[]) => string): string {
  return `${name.split(' ')[0]} ${pick(FAMILY)}`;
}
