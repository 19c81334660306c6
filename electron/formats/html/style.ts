/**
 * Looks of the exported page and of the proof. Quotation marks stand in the text, so that copying and plain
 * readers keep them; `q` adds none of its own.
 */
export const PAGE_STYLE = `
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
article{max-width:42rem;margin:0 auto;padding:2rem 1.25rem}
h1{font-size:2rem;line-height:1.2;margin:.2em 0 .4em}
h2{font-size:1.35rem;margin:1.6em 0 .4em}h3{font-size:1.1rem;margin:1.4em 0 .3em}
.kicker{margin:0;font-weight:700;letter-spacing:.02em}.subheadline{font-size:1.2rem;margin:0 0 .6em}
.standfirst{font-weight:700;margin:.4em 0 .8em}.byline,.place-and-date{margin:0 0 .4em;color:#555;font-size:.95rem}
q{quotes:none}q::before,q::after{content:none}
blockquote{margin:1.2em 0;padding-left:1.1em;border-left:.2em solid #999}
figure{margin:1.5em 0}img{max-width:100%;height:auto}figcaption{font-size:.9rem;color:#555}
table{border-collapse:collapse;margin:1.2em 0}th,td{border:1px solid #bbb;padding:.3em .6em;text-align:left;vertical-align:top}
.pull-quote,.fact-box{margin:1.5em 0;padding:.8em 1.1em;background:#f4f2ee}.pull-quote{font-size:1.25rem;font-style:italic}
`.trim();

/** For paper on top of it: sizes in points, blocks kept together, addresses of links behind them. */
export const PRINT_STYLE = `
@page{size:A4;margin:22mm 20mm}
body{font:11pt/1.5 Georgia,"Times New Roman",serif}article{max-width:none;margin:0;padding:0}
h1{font-size:20pt}h2{font-size:13pt}h3{font-size:11.5pt}
h1,h2,h3{break-after:avoid}p,li{orphans:3;widows:3}figure,table,blockquote,.fact-box,.pull-quote{break-inside:avoid}
.fact-box,.pull-quote{background:none;border:.5pt solid #888}a{color:inherit}
`.trim();
