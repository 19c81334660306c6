/** Words before a full stop that does not end a sentence, lower case, without the stop. */
export const ABBREVIATIONS: Record<'de' | 'en', ReadonlySet<string>> = {
  de: new Set(
    `z b d h u a o ä s i d r v zb bzw ca chr co dr dipl ing e v evtl exkl fa fam ff fr frl geb gen gegr ggf ggü hr hrsg inkl insb
    jh jhd kath ev lat max min mio mrd mill tsd nr no orig phil pol prof rd ref reg röm sog st std str stv tel u usw vgl vol
    vors wg zt zz zzgl abs art abt allg amtl anm bd bde bez betr bsp bspw dgl ehem eigtl einschl entspr etc hbf hl jur km lt med
    mr mrs ms obj österr op pkt sek skr tägl theol türk ung urspr usf verf vgl weibl männl wiss jun sen jr sr gest mt bzgl
    jan feb mär apr jun jul aug sept sep okt nov dez fr u.a z.b d.h u.s s.o s.u i.d.r z.t v.a o.ä e.v a.d n.chr v.chr`.split(
      /\s+/,
    ),
  ),
  en: new Set(
    `mr mrs ms dr prof rev gen col lt sgt capt sen rep gov pres hon st jr sr inc ltd co corp vs etc e.g i.e eg ie no nos vol fig
    approx dept est jan feb apr jun jul aug sep sept oct nov dec a.m p.m u.s u.k u.n d.c ph.d b.a m.a`.split(
      /\s+/,
    ),
  ),
};

/** After an ordinal number these nouns go on with the sentence ("im 21. Jahrhundert", "am 12. Februar"). */
export const ORDINAL_NOUNS =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Feb|Mär|Apr|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhunderts?|Jahrtausends?|Lebensjahr|Jahrestag|Geburtstag|Todestag|Spieltag|Platz|Rang|Minute|Runde|Mal|Tag|Etappe|Liga|Bundesliga|Klasse|Stock|Etage|Weltkrieg|Infanterie|Division|Armee|Bundestag|Legislaturperiode|Auflage|Ausgabe|Kapitel|Hochzeitstag|Verhandlungstag|Sitzung|Amendment|Internationale|Olympische|Woche|Monat|Stunde|Mann|Person|Präsident|Papst|Bundesversammlung|Bundeskanzler|Etappenort|Sekunde|Grad|Deutsche|Kongress|Parteitag|Konferenz|Gipfel|Festival|Berliner|Kölner|Hamburger|Münchner|Frankfurter)/;

/** Words that open a new sentence even after a number with a full stop. */
export const SENTENCE_STARTERS =
  /^(?:Der|Die|Das|Dem|Den|Des|Ein|Eine|Einer|Einem|Er|Sie|Es|Wir|Ich|In|Im|Am|An|Auf|Aus|Bei|Beim|Nach|Vor|Von|Vom|Mit|Zu|Zum|Zur|Für|Durch|Und|Aber|Doch|Auch|Als|Wie|Wenn|Da|Dabei|Damit|Dies|Diese|Dieser|Dieses|Seit|So|Um|Unter|Über|Bis|Nun|Noch|Nur|Laut|Insgesamt|Heute|Gestern|Bereits|Zudem|Außerdem|Jedoch|Allerdings|The|A|An|He|She|It|They|We|I|But|And|In|On|At|This|That|These|Those)$/;

/** Words that are abbreviations only in front of a number ("Art. 5", "No. 10"). */
export const NUMBERED = new Set([
  'art',
  'abs',
  'no',
  'nos',
  'nr',
  'op',
  'bd',
  'fig',
  'vol',
  'ziff',
  'kap',
  'min',
  'max',
]);
