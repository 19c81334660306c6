/** Looks of the annotated page: the text on the left, short notes in the margin, everything after it in full. */
export const MANUSCRIPT_STYLE = `
body{margin:0;background:#fff;color:#1a1a1a;font:1.0625rem/1.6 Georgia,"Times New Roman",serif}
main{max-width:60rem;margin:0 auto;padding:2rem 1.5rem}
.label,.head,.overview,.margin,.records,.claims,.legend,.internal{font-family:"Helvetica Neue",Arial,sans-serif;font-size:.875rem;line-height:1.45}
.kind{margin:0;font-weight:700;letter-spacing:.03em}.internal{margin:.1rem 0 1rem;color:#8a2a1a}
h1{font-size:1.9rem;line-height:1.2;margin:.2em 0 .5em}h2{font-size:1.2rem;margin:2em 0 .5em;border-top:1px solid #999;padding-top:.6em}
h3{font-size:1.15rem;margin:1.3em 0 .3em}h4{font-size:1.05rem;margin:1.2em 0 .3em}
dl{margin:0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .9rem}dt{color:#595959}dd{margin:0;overflow-wrap:anywhere}
table{border-collapse:collapse;margin:.8em 0;max-width:100%}th,td{border:1px solid #bbb;padding:.25em .6em;text-align:left;vertical-align:top}th{background:#f4f2ee}
.passage{display:grid;grid-template-columns:minmax(0,40rem) minmax(0,15rem);gap:0 1.5rem;align-items:start}
.passage>:first-child{min-width:0}.margin{margin:.9rem 0 0;padding:0;list-style:none;color:#444;border-left:2px solid #bbb;padding-left:.6rem}
.margin li{margin:0 0 .35rem}.margin b{font-weight:700;color:#1a1a1a}
.kicker{margin:0;font-weight:700}.standfirst{font-weight:700}.byline,.dateline,figcaption{color:#555;font-size:.95rem}
.statement{background:#eef4ee;box-shadow:inset 0 -1px 0 #4d7a58}.statement.open{background:#fbf0e4;box-shadow:inset 0 -1px 0 #a65a13}
.claim{border-bottom:1px dashed #a65a13}
sup{font:700 .7em/1 "Helvetica Neue",Arial,sans-serif}sup a{color:#124a78;text-decoration:none;padding:0 .1em}sup a:focus,sup a:hover{text-decoration:underline}
blockquote{margin:1em 0;padding-left:1em;border-left:.2em solid #999}figure{margin:1.2em 0}img{max-width:100%;height:auto}
.pull-quote,.fact-box{margin:1.2em 0;padding:.7em 1em;background:#f4f2ee}.pull-quote{font-size:1.2rem;font-style:italic}
.records{list-style:none;margin:0;padding:0}.records>li{margin:0 0 1rem;padding:.6rem .8rem;border:1px solid #ccc;border-left-width:4px;break-inside:avoid}
.records>li{border-left-color:#4d7a58}.records>li.open{border-left-color:#a65a13}.records p{margin:0 0 .35rem;font:1rem/1.5 Georgia,"Times New Roman",serif}
.records .title{font:700 .875rem/1.4 "Helvetica Neue",Arial,sans-serif}
@media (max-width:48rem){.passage{grid-template-columns:minmax(0,1fr)}}
@media print{@page{size:A4;margin:18mm 16mm}main{padding:0;max-width:none}.passage{grid-template-columns:minmax(0,1fr) 48mm}}
`.trim();
