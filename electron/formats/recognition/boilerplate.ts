/**
 * Lines that surround an article on a page and get copied with it, German and English. Every pattern matches a
 * whole line, so that a sentence that merely speaks of comments or cookies is left alone.
 */
interface Pattern {
  readonly code: string;
  readonly pattern: RegExp;
  /** Everything after it belongs to the page as well, as long as it is no running text. */
  readonly ends?: true;
  /** Also greyed between paragraphs; the others only at the head and the end. */
  readonly anywhere?: true;
}

const line = (source: string): RegExp => new RegExp(`^(?:${source})\\s*[:.!…»>→↓]*$`, 'iu');

const PATTERNS: readonly Pattern[] = [
  {
    code: 'related-topics',
    ends: true,
    pattern: line(
      'verwandte(?:s| themen| artikel| beiträge| nachrichten)|ähnliche (?:artikel|beiträge|themen|nachrichten)|' +
        'mehr zum thema|zum thema|mehr zu (?:diesem thema|den themen|[\\p{L} ]{2,40})|themen(?: in diesem artikel)?|' +
        'passend dazu|dossier|related(?: topics| articles| stories| posts| news| content| coverage)?|more on this(?: story| topic)?|' +
        'more about [\\p{L} ]{2,40}|topics(?: in this article)?|in this article',
    ),
  },
  {
    code: 'more-news',
    ends: true,
    pattern: line(
      'weitere (?:nachrichten|meldungen|artikel|themen|beiträge|news|empfehlungen)|mehr (?:nachrichten|meldungen|news|artikel|aus [\\p{L} ]{2,40}|von [\\p{L} ]{2,40})|' +
        'das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|meistgelesen(?:e artikel)?|' +
        'meist ?gelesene? (?:artikel|nachrichten)|neueste (?:nachrichten|artikel|beiträge|meldungen)|aktuelle nachrichten|top-?themen|empfehlungen(?: der redaktion)?|' +
        'weiterlesen|lesen sie (?:auch|mehr|weiter|dazu)|more (?:news|stories|articles|headlines|from [\\p{L} ]{2,40})|latest (?:news|stories|headlines)|' +
        'most (?:read|popular|viewed)|trending(?: now)?|recommended(?: for you| stories| reading)?|you (?:may|might) (?:also )?(?:like|be interested in)|' +
        "read (?:more|next|also)|top stories|editors?[’'] picks|also interesting|don[’']t miss|up next",
    ),
  },
  {
    code: 'comment-form',
    ends: true,
    pattern: line(
      'leave a (?:reply|comment)|post (?:a )?comment|cancel reply|(?:\\d+ )?comments?(?: \\(\\d+\\))?|add (?:a|your) comment|join the (?:conversation|discussion)|' +
        'view (?:all )?(?:\\d+ )?comments|(?:\\d+ )?kommentare?(?: \\(\\d+\\))?|kommentar (?:schreiben|hinterlassen|verfassen|abschicken)|' +
        'schreiben? sie (?:einen|den ersten) kommentar|schreibe einen kommentar|hinterlass(?:en sie)? (?:uns )?(?:einen|eine) (?:kommentar|antwort)|' +
        'antworten?(?: abbrechen)?|diskutieren sie mit|jetzt (?:kommentieren|mitdiskutieren)|(?:alle )?kommentare (?:anzeigen|lesen|öffnen)|' +
        'deine e-mail-adresse wird nicht veröffentlicht.*|your email address will not be published.*|ihre meinung(?: ist gefragt)?',
    ),
  },
  {
    code: 'share',
    pattern: line(
      '(?:artikel |beitrag |diesen artikel |diesen beitrag |seite )?teilen(?: (?:auf|via|mit) .{2,40})?|share(?: (?:this|on|via|article|story|by)(?: .{2,40})?)?|' +
        'auf (?:facebook|x|twitter|whatsapp|linkedin|bluesky|mastodon|xing) teilen|(?:per )?e-?mail(?: an freunde)?|facebook|twitter|whatsapp|linkedin|pinterest|' +
        'telegram|xing|bluesky|mastodon|reddit|link kopieren|copy link|tweet|merken|bookmark|save(?: article)?|artikel merken|' +
        'folgen sie uns(?: auf .{2,60})?|follow us(?: on .{2,60})?|gefällt mir|wird geladen|like this|loading|top|drucken|print(?: this (?:article|page))?|feedback|kritik\\?|fehler gefunden\\?',
    ),
  },
  {
    code: 'newsletter',
    pattern: line(
      '.{0,60}newsletter.{0,80}(?:anmelden|abonnieren|bestellen|sign ?up|subscribe).{0,60}|(?:sign ?up|subscribe).{0,60}newsletter.{0,60}|' +
        'newsletter|jetzt (?:kostenlos )?(?:abonnieren|anmelden|registrieren)|subscribe(?: now| today)?|sign ?up(?: now)?|jetzt testen|abo(?:nnieren)?|zum abo|' +
        'push-nachrichten (?:aktivieren|erhalten)',
    ),
  },
  {
    code: 'cookie-notice',
    pattern: line(
      '(?:wir verwenden|diese (?:web)?seite (?:verwendet|nutzt)|unsere website (?:verwendet|nutzt)) cookies.{0,300}|alle (?:cookies )?akzeptieren|' +
        'cookie-?(?:einstellungen|richtlinie|hinweis)|(?:we|this (?:web)?site) uses? cookies.{0,300}|accept(?: all)?(?: cookies)?|cookie (?:settings|policy|preferences)|' +
        'datenschutz(?:erklärung|einstellungen)?|privacy (?:policy|settings)|ablehnen|einverstanden',
    ),
  },
  {
    code: 'advertisement',
    anywhere: true,
    pattern: line('anzeige|werbung|advertisement|advertising|sponsored(?: content)?|ad|- anzeige -'),
  },
  {
    code: 'navigation',
    pattern: line(
      'startseite|home|zur startseite|zum inhalt(?: springen)?|skip to (?:main )?content|menü?|menu|suche|search|login|anmelden|log ?in|sign in|' +
        'zurück(?: zur übersicht)?|back(?: to top)?|nach oben|vorheriger (?:artikel|beitrag)|nächster (?:artikel|beitrag)|previous (?:article|post)|next (?:article|post)|' +
        '(?:startseite|home|nachrichten|news)(?: ?[>›»/|] ?[\\p{L} &-]{2,30}){1,5}',
    ),
  },
  {
    code: 'reading-time',
    pattern: line(
      '(?:lesezeit|lesedauer)(?: ca\\.)?:? ?(?:ca\\. )?\\d+ ?(?:min(?:uten?)?)?|\\d+ min(?:uten?|s|utes?)?\\.? ?(?:lesezeit|read|lesen)|reading time:? ?\\d+.{0,12}',
    ),
  },
  {
    code: 'audio',
    pattern: line(
      'artikel (?:an)?hören|(?:diesen )?artikel vorlesen(?: lassen)?|listen(?: to (?:this )?(?:article|story))?(?: \\(?\\d.{0,12})?|vorlesen|audio(?: abspielen)?',
    ),
  },
  {
    code: 'picture-credit',
    anywhere: true,
    pattern:
      /^(?:\(?(?:foto|fotos|bild|bilder|symbolbild|archivbild|archivfoto|photo|photos|image|picture|bildquelle|bildnachweis)\s*(?:credit|by)?\s*:\s*\S.{0,90}|(?:©|\(c\)|copyright)\s.{1,80})\)?$/iu,
  },
  {
    code: 'picture-caption',
    anywhere: true,
    pattern:
      /^\S.{5,220}?[\s(|–-](?:foto|fotos|bild|symbolbild|archivfoto|archivbild|grafik|photo|photograph|picture|image credit)(?: by)?\s*:\s*[^.:]{2,80}\)?\.?$/iu,
  },
  {
    code: 'copyright',
    ends: true,
    pattern: line(
      '(?:©|copyright|\\(c\\)).{0,120}|alle rechte vorbehalten.{0,60}|all rights reserved.{0,60}|impressum(?: .{0,60})?|kontakt|contact(?: us)?|agb|terms (?:of use|and conditions)|über uns|about us',
    ),
  },
  {
    code: 'read-more',
    anywhere: true,
    pattern:
      /^(?:dieses thema im programm: .{5,300}|(?:lesen sie (?:auch|dazu|hier|mehr)|lies auch|mehr dazu|siehe auch|read (?:more|also|next)|see also|related|auch interessant|zum weiterlesen|video|podcast)\s*[:–|]\s*\S.{3,160}[^.])$/iu,
  },
  {
    code: 'tags',
    pattern:
      /^(?:schlagworte?|stichworte?|tags?|themen|topics|kategorien?|categor(?:y|ies)|filed under|rubrik)\s*:\s*\S.{0,200}$/iu,
  },
];

export interface BoilerplateMatch {
  readonly code: string;
  readonly ends: boolean;
  readonly anywhere: boolean;
}

/** Whether a whole line is page furniture, and which; running text is only matched by patterns written for it. */
export function matchBoilerplate(text: string): BoilerplateMatch | null {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '' || trimmed.length > 400) return null;
  for (const { code, pattern, ends, anywhere } of PATTERNS) {
    if (pattern.test(trimmed)) return { code, ends: ends ?? false, anywhere: anywhere ?? false };
  }
  return null;
}
