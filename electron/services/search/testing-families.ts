/**
 * For tests only: what a question should find and what it must not, written by hand before the analysis was
 * first run on it. Never edited to fit a result: a wrong answer is a fault of the analysis.
 */
export interface WordFamily {
  readonly language: 'de' | 'en';
  readonly query: string;
  /** Inflections, spellings and compounds that somebody who asks wants to see. */
  readonly accept: readonly string[];
  /** Words that look alike and mean something else. */
  readonly ignore: readonly string[];
}

const german = (query: string, accept: string, ignore: string): WordFamily => ({
  language: 'de',
  query,
  accept: accept.split(' '),
  ignore: ignore.split(' '),
});
const english = (query: string, accept: string, ignore: string): WordFamily => ({
  ...german(query, accept, ignore),
  language: 'en',
});

export const FAMILIES: readonly WordFamily[] = [
  german(
    'Minister',
    'Minister Ministers Ministern Außenministerin Finanzminister Ministerin',
    'Ministrant Ministerium minimal',
  ),
  german(
    'Gespräch',
    'Gespräche Gesprächs Gesprächen Telefongespräch Gesprächspartner Telefongespräche',
    'gesprächig Gespann sprach',
  ),
  german('Wahlkämpfe', 'Wahlkampf Wahlkampfs Wahlkämpfen Bundestagswahlkampf', 'Kampfhund Wahlurne Walkampf'),
  german('Strasse', 'Straße Straßen Hauptstraße Straßenbau Straßenbahn', 'Strass Strasser Stratege'),
  german('Rat', 'Rat Rates Räte Stadtrat Gemeinderat Rathaus Ratssitzung', 'beraten Rate Verrat Rad Karat'),
  german('Tor', 'Tor Tore Tores Stadttor Torwart Eigentor', 'Motor Autor Rektor Torte Direktor'),
  german('Amt', 'Amt Amtes Ämter Finanzamt Amtszeit Standesamt', 'Samt gesamt Beamte Amtrak'),
  german('Eis', 'Eis Eises Speiseeis Eishalle Eisdiele', 'Reis Kreis Eisen Beweis Preis'),
  german('Haus', 'Haus Hauses Häuser Häusern Krankenhaus Haustür Hochhaus', 'Hausen hausieren Chaos Applaus'),
  german(
    'Wahl',
    'Wahl Wahlen Bundestagswahl Wahllokal Wahlergebnis Landtagswahlen',
    'Wal wahr Wahn Wahnsinn',
  ),
  german('Bahn', 'Bahn Bahnen Straßenbahn Bahnhof Autobahn Bahnstrecke', 'Bann Bahrain anbahnen'),
  german('Steuer', 'Steuer Steuern Mehrwertsteuer Steuererhöhung Steuerzahler', 'Steuben teuer ungeheuer'),
  german('Schule', 'Schule Schulen Grundschule Schulhof Schulleiter Hochschule', 'Schulter Schuld Schulz'),
  german('Kirche', 'Kirche Kirchen Kirchturm Dorfkirche Kirchengemeinde', 'Kirsche Kirgisien Kerche'),
  german('Kind', 'Kind Kinder Kindern Kindes Kindergarten Schulkind', 'Kinn Kino künden'),
  german('Arzt', 'Arzt Ärzte Ärzten Arztes Zahnarzt Arztpraxis Ärztin', 'Harz Quarz verarzten'),
  german(
    'Brand',
    'Brand Brände Brandes Waldbrand Brandstifter Großbrand',
    'Brandung Brandenburg Brandt Branche',
  ),
  german('Land', 'Land Länder Ländern Bundesland Landwirt Nachbarland', 'landen Girlande Landung Kalender'),
  german('Stadt', 'Stadt Städte Städten Hauptstadt Stadtrat Großstadt', 'Stadion Staat statt Städel'),
  german('Polizei', 'Polizei Bundespolizei Polizeisprecher Polizeiwache', 'Police Politik Polizist'),
  german('Fluss', 'Fluss Flüsse Flusses Flussufer Nebenfluss', 'Einfluss flüssig Überfluss flüstern'),
  german(
    'Preis',
    'Preis Preise Preisen Friedensnobelpreis Preisträger Ölpreis',
    'Reis preisen preisgeben Kreis',
  ),
  german('Brücke', 'Brücke Brücken Autobahnbrücke Brückenpfeiler Eisenbahnbrücke', 'Bruch Lücke Brocken'),
  german('Unfall', 'Unfall Unfälle Unfalls Verkehrsunfall Unfallstelle', 'Unflat Ausfall Zufall Anfall'),
  german('Streik', 'Streik Streiks Warnstreik Streikende Generalstreik', 'Streit streichen Strecke'),
  german('Partei', 'Partei Parteien Volkspartei Parteitag Parteichef', 'Party parat Partitur Patent'),
  german(
    'Vertrag',
    'Vertrag Verträge Vertrages Arbeitsvertrag Vertragsbruch Friedensvertrag',
    'vertragen Antrag Beitrag Ertrag',
  ),
  german('Flug', 'Flug Flüge Fluges Flughafen Linienflug Flugzeug', 'Pflug klug Befugnis Unfug'),
  german('Bad', 'Bad Bades Bäder Hallenbad Badewanne Schwimmbad', 'Baden-Baden Badge Balduin Ballade'),
  german(
    'Fest',
    'Fest Feste Festes Stadtfest Festzelt Volksfest',
    'fassen Festung Festplatte Manifest Protest',
  ),
  german('Krieg', 'Krieg Kriege Krieges Bürgerkrieg Kriegsende Weltkrieg', 'kriegen Kroge Krug'),
  german('Geld', 'Geld Gelder Geldes Bargeld Geldbuße Lösegeld', 'Gold Geltung gelten Feld'),
  german('Opfer', 'Opfer Opfern Opfers Todesopfer Opferverband', 'Oper Operation Kopfermittlung opportun'),
  german(
    'Präsidentin',
    'Präsidentin Präsidentinnen Präsident Bundespräsidentin',
    'Präsidium Residenz Präsenz',
  ),
  german('gewählt', 'gewählten gewählter gewählte', 'gewaltig Gewand Gewalt'),
  german(
    'Hochwasser',
    'Hochwasser Hochwassers Hochwasserschutz Jahrhunderthochwasser',
    'Hochhaus Wasserhahn Hochzeit',
  ),
  german('Gespraech', 'Gespräch Gesprächen Vieraugengespräch', 'Gesprenge Geplänkel'),
  english('minister', 'minister ministers minister’s', 'ministry administer miniseries'),
  english('talk', 'talk talks talking talked', 'tall stalk tale'),
  english('election', 'election elections election’s', 'electron selection erection'),
  english('city', 'city cities city’s', 'citizen cite capacity'),
  english('strike', 'strike strikes striking', 'string stricken stroke'),
  english('policy', 'policy policies', 'police polite policeman'),
  english('bridge', 'bridge bridges bridged', 'bride brigade bright'),
  english('flood', 'flood floods flooded flooding', 'floor blood flow'),
  english('vote', 'vote votes voted voting', 'veto vocal devoted'),
  english('company', 'company companies company’s', 'companion compare campaign'),
  english('wage', 'wage wages waged', 'wagon wager sewage'),
  english('child', 'child child’s', 'chill chilly Chile'),
  english('attack', 'attack attacks attacked attacking', 'attach tack attic'),
  english('school', 'school schools schooling', 'scholar scoop pool'),
  english('budget', 'budget budgets budgeted', 'bud budge gadget'),
  english('river', 'river rivers river’s', 'rival driver rivet'),
];
