/** Nouns by what they tell about speaking. Lower case; compounds are matched by their end. */
const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** After "nach": the noun says that somebody said so ("nach Angaben der Polizei"). */
export const SAYING_NOUNS = new Set(
  words(`angabe angaben aussage aussagen ansicht ansichten meinung meinungen auffassung einschätzung einschätzungen überzeugung darstellung
  darstellungen bericht berichten berichte bericht meldung meldungen mitteilung mitteilungen information informationen auskunft auskünften
  erkenntnis erkenntnissen schätzung schätzungen berechnung berechnungen worten ankündigung ankündigungen prognose prognosen vermutung vermutungen
  erklärung erklärungen umfrage umfragen studie studien bekunden behauptung behauptungen lesart dafürhalten idee ideen vorschlag vorschlägen wunsch willen bewertung bewertungen einschätzungen sicht empfinden version zählung zählungen
  äußerung äußerungen statistik statistiken plänen planung planungen vorstellung vorstellungen beobachtung beobachtungen wahrnehmung
  stellungnahme recherchen fernsehbericht endergebnis wahlergebnis zwischenstand rechnung einschätzungen untersuchung untersuchungen ermittlungen eindruck empfinden vorhersage vorhersagen hochrechnung hochrechnungen
  kenntnisstand stand quellen polizeiangaben medienberichten presseberichten zeitungsberichten behördenangaben augenzeugenberichten zeugenaussagen
  medieninformationen agenturberichten agenturmeldungen medienangaben regierungsangaben militärangaben krankenhausangaben veranstalterangaben
  vernehmen plan dokument dokumenten analyse analysen entwurf gesetzentwurf gesetzesentwurf papier protokoll erkenntnisstand
  hinweis hinweisen gerüchten nachricht nachrichten auswertung hörensagen verfassung grundgesetz`),
);
export const SAYING_NOUN_END =
  /(?:angaben|berichte?n?|bericht|meldung|meldungen|aussagen?|informationen|einschätzung|auffassung|darstellung|ansicht|meinung|mitteilung|schätzungen|berechnungen|medien|prognosen?|umfragen?|erkenntnissen|quellen|hochrechnung)$/;

/** Nouns that make a content clause a statement ("die Behauptung, dass …", "dem Vorwurf, …"). */
export const CLAIM_NOUNS = new Set(
  words(`vorwurf vorwürfe behauptung behauptungen aussage aussagen ansicht meinung auffassung überzeugung forderung forderungen erklärung ankündigung
  mitteilung hinweis hinweise versprechen zusage zusicherung drohung warnung befürchtung befürchtungen hoffnung vermutung verdacht these kritik
  bitte appell aufforderung angebot vorschlag einschätzung annahme frage argument begründung fazit feststellung erkenntnis schluss ergebnis
  versicherung bestätigung prognose gerücht gerüchte spekulationen bedenken sorge wunsch beschwerde eindruck`),
);

/** Things that speak for somebody: the person behind them is who made them. */
export const DOCUMENT_NOUNS = new Set(
  words(`erklärung mitteilung pressemitteilung presseerklärung stellungnahme bericht schreiben brief text rede interview tweet beitrag botschaft
  aussendung verlautbarung antrag begründung urteil studie papier dokument resolution gutachten statement buch artikel nachruf blog blogeintrag
  meldung ankündigung bekanntgabe presseaussendung grußwort protokoll kommuniqué abschlusserklärung gesetzentwurf aufruf video ansprache`),
);

/** Heads of noun phrases that name who speaks. */
export const SPEAKER_NOUN_END =
  /(?:sprecher|sprecherin|minister|ministerin|präsident|präsidentin|kanzler|kanzlerin|chef|chefin|direktor|direktorin|vorsitzende[rn]?|leiter|leiterin|experten?|expertin|anwalt|anwältin|richter|richterin|politiker|politikerin|professor|professorin|forscher|forscherin|wissenschaftler|polizei|regierung|gericht|agentur|zeitung|magazin|sender|ministerium|behörden?|verband|partei|fraktion|unternehmen|konzern|organisation|gewerkschaft|kritiker|gegner|zeugen?|augenzeugen?|beobachter|analysten?|mitarbeiter|trainer|kommissar|senator|senatorin|bürgermeister|bürgermeisterin|sekretär|sekretärin|general|könig|papst|bischof|amt|institut|kommission|rat|parlament|opposition|union|kreml|botschafter|medien|presse|bericht|studie|erklärung|veranstalter|betreiber|hersteller|staatsanwaltschaft|feuerwehr|verein|stiftung|universität|abgeordnete[rn]?|beamte[rn]?|diplomat|diplomaten|arzt|ärzte|autor|autorin|firma|gruppe|bündnis|initiative|sprecherinnen|ministerpräsident|ministerpräsidentin|staatsanwalt|angeklagte[rn]?|verteidiger|kläger|geschäftsführer|geschäftsführerin|vizepräsident|manager|journalist|kandidat|kandidatin|außenminister|demonstranten|studenten|schüler|eltern|experten|forschern|länder|staaten|bundesländer|grüne|verbände|organisationen|firmen|gewerkschaften|gruppen|parteien|politikern|kollegen?|kollegin|anwohner|bewohner|nachbarn|hacker|wissenschaftlern|ökonomen|ökonom|historiker|psychologen?|soziologen?|biologen?|meteorologen|umfragen?|papier|sprechern|ministerien|quellen|kreise|agenturen|zeitungen|angehörigen|familie|vater|mutter|sohn|tochter|bruder|schwester|opfer|theologe|philosoph|usa|haus|seite|kanzlei|konferenz|kongress|senat|bundesrat|bundestag|liga|club|klub|team|trainerin|spieler|spielerin|torwart|künstler|sänger|sängerin|schauspieler|schauspielerin|regisseur|regisseurin|schriftsteller|schriftstellerin|präsidium|vorstand|aufsichtsrat|betriebsrat|rat|staat|stadt|land|grünen|spd|cdu|csu|fdp|linke|afd|who|uno|un|eu|nato|fifa|dfb)$/;

/** Feminine endings: "der Zeitung" is then dative or genitive, never the subject. */
export const FEMININE_END =
  /(?:ung|heit|keit|schaft|tät|ion|sicht|nacht|macht|kraft|fahrt|wahl|zahl|haft|luft|kunst|pflicht|meinung|frage|lage|sache|klage|aussage|ik|ei|in|enz|anz|agentur|natur|kultur|figur|struktur|zensur|diktatur|presse|zeitung|agentur|nachrichtenagentur|welt|bild|regierung|polizei|partei|gruppe|firma|woche|rundschau|post|allgemeinen|allgemeine|behörde|kammer|seite|stadt|frau|mutter|tochter|schwester|kirche|union|messe|macht|bank|quelle|familie|schule|stelle|zentrale|börse|liste|hilfe|armee|marine|reihe|linke|cdu|csu|spd|fdp|nato|eu|uno|un|usa|fifa|uefa|ard|bbc|dpa|faz|taz)$/;
/** Masculine nouns in spite of such an ending. */
export const MASCULINE_EXCEPTION =
  /(?:sprung|minin|termin|berlin|putin|lenin|martin|benjamin|erwin|kevin|robin|edwin|schwung|ursprung|offizier|polizist|spion)$/;
