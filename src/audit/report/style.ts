/** The report's style sheet: light and dark, from 360 px up, and on paper. */
export const reportStyle = `
:root{color-scheme:light dark;--bg:#f6f7f9;--card:#fff;--ink:#1b2330;--soft:#5c6675;--line:#e3e7ec;--track:#e9edf2;--good:#1f9d6b;--fair:#d9902f;--poor:#d1495b;--accent:#3563e9;--missing:#cfd6df;--tint:#eef3ff;--diff:#fff4dc;--shadow:0 1px 2px rgba(20,30,50,.06),0 4px 16px rgba(20,30,50,.05)}
@media (prefers-color-scheme:dark){:root{--bg:#10141b;--card:#181e28;--ink:#e8ecf2;--soft:#9aa5b5;--line:#2a323f;--track:#29313e;--good:#3fc48d;--fair:#e8a94f;--poor:#ef6b7b;--accent:#7c9cff;--missing:#3a4452;--tint:#1d2740;--diff:#3a3018;--shadow:none}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;-webkit-text-size-adjust:100%}
main{max-width:1080px;margin:0 auto;padding:32px 20px 64px}
h1{font-size:28px;line-height:1.2;margin:0;letter-spacing:-.01em}
h2{font-size:18px;margin:0 0 4px}
p{margin:0}
.sub{color:var(--soft);margin-top:6px;overflow-wrap:anywhere}
.lead{color:var(--soft);margin:0 0 18px;max-width:70ch}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:22px 24px;margin-top:18px;box-shadow:var(--shadow)}
.hero{display:grid;grid-template-columns:auto 1fr;gap:32px;align-items:center}
.hero .verdict{font-size:19px;line-height:1.4;margin-bottom:18px;max-width:52ch}
.rings{display:flex;gap:18px;align-items:center}
.rings .arrow{color:var(--soft);font-size:22px}
.ring .track,.ring .arc{fill:none;stroke-width:13}
.ring .track{stroke:var(--track)}
.ring .arc{stroke-linecap:butt}
.ring .arc.good{stroke:var(--good)}.ring .arc.fair{stroke:var(--fair)}.ring .arc.poor{stroke:var(--poor)}.ring .arc.none{stroke:none}
.ring .figure{font-size:38px;font-weight:650;fill:var(--ink);font-variant-numeric:tabular-nums}
.ring .unit{font-size:18px;font-weight:500;fill:var(--soft)}
.ring .caption{font-size:12.5px;fill:var(--soft)}
.meters{display:grid;gap:10px}
.meter{display:grid;grid-template-columns:112px 1fr 116px;gap:12px;align-items:center}
.meter b{text-align:right;font-weight:600;font-variant-numeric:tabular-nums;white-space:nowrap}
.meter b small{color:var(--soft);font-weight:500;font-size:inherit}
.bar{display:block;width:100%;height:12px;border-radius:6px;overflow:hidden}
.bar .track{fill:var(--track)}
rect.good{fill:var(--good)}rect.fair{fill:var(--fair)}rect.poor{fill:var(--poor)}rect.accent{fill:var(--accent)}rect.missing{fill:var(--missing)}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:14px;margin-top:18px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:14px 18px;box-shadow:var(--shadow)}
.tile b{display:block;font-size:26px;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.tile span{color:var(--soft);font-size:13.5px}
.tile small{display:block;color:var(--soft);font-size:12.5px;margin-top:2px}
.legend{display:flex;flex-wrap:wrap;gap:6px 18px;color:var(--soft);font-size:13px;margin-bottom:14px}
.legend i{display:inline-block;width:11px;height:11px;border-radius:3px;margin-right:6px;vertical-align:-1px}
.i-good{background:var(--good)}.i-poor{background:var(--poor)}.i-missing{background:var(--track);border:1px solid var(--missing)}.i-fair{background:var(--fair)}.i-note{background:var(--missing)}
.severities{margin-bottom:8px}.severities .legend{margin:8px 0 4px}
.duo{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,300px),1fr));gap:0 18px}.duo .card{min-width:0}
.rows{display:grid;gap:11px}
.row{display:grid;grid-template-columns:minmax(120px,190px) 1fr 64px minmax(96px,150px);gap:14px;align-items:center}
.row .n{text-align:right;font-weight:600;font-variant-numeric:tabular-nums}
.row .more{color:var(--soft);font-size:13px}
.issue{display:grid;grid-template-columns:74px 1fr minmax(90px,200px);gap:14px;align-items:center;padding:10px 0;border-top:1px solid var(--line)}
.issue:first-child{border-top:0}
.issue .n{font-weight:650;font-variant-numeric:tabular-nums;text-align:right}
.issue .what{overflow-wrap:anywhere}
.issue .where{color:var(--soft);font-size:13px}
.pill{display:inline-block;border-radius:999px;padding:1px 9px;font-size:12px;font-weight:600;border:1px solid currentColor;white-space:nowrap}
.pill.error,.pill.poor{color:var(--poor)}.pill.warning,.pill.review{color:var(--fair)}.pill.same,.pill.good{color:var(--good)}.pill.info{color:var(--soft)}
.scroll{overflow-x:auto;-webkit-overflow-scrolling:touch}
.columns{max-width:100%;height:auto}.columns .value{font-size:13px;fill:var(--ink);font-weight:600}.columns .name{font-size:12.5px;fill:var(--soft)}.axis{stroke:var(--line)}
.group{border-top:1px solid var(--line);padding:20px 0 6px}
.group:first-of-type{border-top:0;padding-top:4px}
.group h3{font-size:15.5px;margin:0 0 2px;display:flex;gap:10px;align-items:center;flex-wrap:wrap}
.group .why{color:var(--soft);margin-bottom:12px;max-width:80ch}
.pair{display:grid;grid-template-columns:minmax(0,1.7fr) minmax(0,1fr);gap:26px;align-items:start}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
tbody tr:last-child th,tbody tr:last-child td{border-bottom:0}
th{font-weight:500;color:var(--soft);white-space:nowrap}
thead th{font-weight:600;color:var(--ink)}
td{min-width:110px;overflow-wrap:anywhere}
td.diff span{background:var(--diff);border-radius:4px;padding:0 4px;margin-left:-4px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
td.none{color:var(--soft)}
.evidence{display:grid;gap:8px}
.ev{display:grid;grid-template-columns:1fr 84px 46px;gap:10px;align-items:center;font-size:13.5px}
.ev .level{color:var(--soft)}
.ev b{text-align:right;font-variant-numeric:tabular-nums;font-weight:600}
.weight{width:100%;height:10px;display:block}
.weight .track{fill:var(--track)}.weight .for{fill:var(--good)}.weight .against{fill:var(--poor)}.weight .axis{stroke:var(--soft);stroke-width:1}
.note{color:var(--soft);font-size:13.5px;margin-top:12px}
details summary{cursor:pointer;font-weight:600;font-size:18px}
footer{color:var(--soft);font-size:13px;margin-top:26px}
.where{color:var(--soft);font-size:13px}
h3{font-size:15px;margin:18px 0 10px}
td.n,th.n{text-align:right;font-weight:650;font-variant-numeric:tabular-nums;padding-right:16px;min-width:0;white-space:nowrap}
td.change s{color:var(--soft)}td.change{min-width:190px}
#fixes td:nth-child(2){min-width:170px}#fixes td:nth-child(4),#fixes td:nth-child(5){white-space:nowrap;min-width:0}
.pill.warning{color:var(--fair)}
.cluster{display:grid;grid-template-columns:minmax(90px,150px) 1fr;gap:14px;padding:9px 0;border-top:1px solid var(--line);align-items:baseline}
.cluster:first-child{border-top:0}
.chips{display:flex;flex-wrap:wrap;gap:6px}
.chip{border:1px solid var(--line);border-radius:999px;padding:1px 10px;font-size:13.5px;overflow-wrap:anywhere;white-space:pre-wrap}
.chip b{color:var(--soft);font-weight:600;font-size:12.5px;font-variant-numeric:tabular-nums}
.chip.main{background:var(--tint);border-color:var(--accent);font-weight:600}
.plain{list-style:none;margin:0;padding:0}.plain li{padding:7px 0;border-top:1px solid var(--line)}.plain li:first-child{border-top:0}
.tile.date b{white-space:nowrap;font-size:22px;line-height:31px}
.trend .line{fill:none;stroke:var(--accent);stroke-width:2.5}.trend .dot{fill:var(--accent)}
@media (max-width:760px){main{padding:22px 14px 48px}h1{font-size:23px}.card{padding:18px 16px}.hero{grid-template-columns:1fr;gap:18px}.rings{justify-content:center;gap:10px}.ring{height:auto;flex:0 1 150px;min-width:0}.ring:first-child:not(:last-child){flex-basis:118px}.pair{grid-template-columns:1fr;gap:16px}.row{grid-template-columns:1fr 58px;gap:4px 12px}.row .label{grid-column:1}.row .n{grid-column:2;grid-row:1}.row .chart{grid-column:1/-1}.row .more{grid-column:1/-1;margin-bottom:6px}.meter{grid-template-columns:98px 1fr 106px;gap:8px;font-size:14px}.issue{grid-template-columns:56px 1fr}.issue .chart{display:none}.figures{grid-template-columns:1fr 1fr;gap:10px}.figures .tile:last-child:nth-child(odd){grid-column:1/-1}.tile{padding:12px 14px}.tile b{font-size:22px}.cluster{grid-template-columns:1fr;gap:4px}.tile.date b{font-size:18px}#fixes,#fixes tbody,#fixes td{display:block}#fixes thead{display:none}#fixes tr{display:grid;grid-template-columns:52px 1fr auto;gap:2px 12px;padding:10px 0;border-bottom:1px solid var(--line)}#fixes tr:last-child{border-bottom:0}#fixes td{border:0;padding:0;min-width:0;text-align:left}#fixes td:nth-child(n){min-width:0}#fixes td:nth-child(2){grid-column:2}#fixes td:nth-child(3){grid-column:2/-1;grid-row:2}#fixes td:nth-child(4){grid-column:3;grid-row:1}#fixes td:nth-child(5){grid-column:2/-1;grid-row:3;white-space:normal;color:var(--soft);font-size:13px}}
@media print{body{background:#fff;font-size:11pt}main{max-width:none;padding:0}.card,.tile{box-shadow:none;break-inside:avoid;border-color:#ccc}.group{break-inside:avoid}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
`;
