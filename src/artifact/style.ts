/** The looks: the same with Tailwind and without. */
export const STYLE = `
.ua{
--ink:#1c1c1a;--muted:#595955;--line:#e4e4e1;--edge:#8b8b86;--accent:#3f57c9;--bar:#a9b3e6;
display:grid;grid-template-columns:minmax(0,1fr);align-content:start;gap:16px;
min-height:100vh;padding:24px max(16px,50% - 520px);background:#f8f8f6;color:var(--ink);
font:14px/1.5 system-ui,sans-serif;font-variant-numeric:tabular-nums;
&,*{box-sizing:border-box;margin:0}
header,.ua-row{display:flex;flex-wrap:wrap;align-items:center;justify-content:space-between;gap:8px 16px}
.ua-row{margin-top:4px}
.ua-cards{display:grid;gap:12px;grid-template-columns:repeat(auto-fit,minmax(150px,1fr))}
.ua-wide{grid-template-columns:repeat(auto-fit,minmax(min(100%,240px),1fr))}
section{min-width:0;padding:16px;border:1px solid var(--line);border-radius:8px;background:#fff}
.ua-drop{padding:48px 24px;border:1px dashed var(--edge);text-align:center}
nav{display:flex;gap:6px}
h1{font-size:20px;font-weight:650}
h2{font-size:14px;font-weight:600}
p,footer,bdi+bdi,summary{color:var(--muted);font-size:13px}
strong{color:var(--ink);font-size:14px}
.ua-figure{color:var(--ink);font-size:28px;font-weight:600}
section p span{white-space:nowrap}
details{margin-top:12px}
.ua-warn{color:#7d4e00}
svg{display:inline;vertical-align:-3px}
.ua-button,textarea{padding:5px 12px;border:1px solid var(--edge);border-radius:6px;background:#fff;color:var(--ink);font:inherit}
.ua-button{position:relative;display:inline-block;font-weight:500;cursor:pointer}
.ua-button:hover,.ua-button[aria-pressed=true]{border-color:var(--accent);color:var(--accent)}
.ua-drop .ua-button{margin-top:12px;border-color:var(--accent);background:var(--accent);color:#fff}
input{position:absolute;inset:0;width:100%;opacity:0;cursor:pointer}
:focus-visible,.ua-button:has(:focus-visible){outline:2px solid var(--accent);outline-offset:2px}
textarea{display:block;width:100%;margin:12px 0}
.ua-scroll{overflow:auto;max-height:480px;margin-top:8px;padding:0;border:0}
table{width:100%;border-collapse:collapse;font-size:13px}
tr>*{padding:6px 8px;border-bottom:1px solid var(--line);text-align:right;font-weight:400;white-space:nowrap}
th{position:sticky;top:0;background:#fff}
tr>:first-child{width:100%;max-width:0;text-align:left}
th button{padding:0;border:0;background:none;color:var(--muted);font:inherit;cursor:pointer}
td bdi{display:block;min-width:96px;overflow:hidden;text-overflow:ellipsis}
summary{cursor:pointer}
@media(max-width:480px){padding:16px 8px;section{padding:12px}tr>*{padding:6px 4px}}
}`;
