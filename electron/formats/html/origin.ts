export type Origin = 'word' | 'libreoffice' | 'google-docs' | 'outlook' | 'web' | 'plain' | 'copydesk';

/** Which program put this HTML on the clipboard or wrote the file; only the first 200,000 signs are looked at. */
export function originOf(html: string): Origin {
  const start = html.slice(0, 200_000);
  if (/data-copydesk=|name="?generator"? content="Copydesk/i.test(start)) return 'copydesk';
  if (
    /docs-internal-guid-|id="?docs-|googleusercontent\.com\/docs|class="[^"]*\bc\d+\b[^"]*doc-content/i.test(
      start,
    )
  ) {
    return 'google-docs';
  }
  if (/content="?(?:LibreOffice|OpenOffice|StarOffice)/i.test(start)) return 'libreoffice';
  const office =
    /urn:schemas-microsoft-com:office|class="?x?_?Mso|mso-[a-z-]+\s*:|WordSection1|OfficeOnline|\bSCXW\d|class="[^"]*\b(?:OutlineElement|ListContainerWrapper)\b/i;
  if (office.test(start)) {
    const mail =
      /content="?Microsoft (?:Exchange|Outlook)|class="?x_Mso|OutlookMessageHeader|id="?divRplyFwdMsg|ms-outlook|elementToProof|x_elementToProof/i;
    return mail.test(start) ? 'outlook' : 'word';
  }
  if (
    /elementToProof|OutlookMessageHeader|id="?divRplyFwdMsg|content="?Microsoft (?:Exchange|Outlook)/i.test(
      start,
    )
  ) {
    return 'outlook';
  }
  return 'web';
}
