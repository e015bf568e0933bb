/// The style of an exported page, on screen and on A4.
enum HTMLStyle {
    /// Nothing may be loaded or run; the style sheet is allowed by its hash, which a test compares with the sheet.
    static let policy =
        "default-src 'none'; style-src 'sha256-m5sxVxPDtN5g1/TVGYB+CfVpKuUmEY/MEBR3Vt1fUFQ='; base-uri 'none'; form-action 'none'"

    static let sheet: StaticString = """

        :root { --ink: #17212b; --dim: #5a6875; --line: #d5dce3; --paper: #fff; --card: #f5f7f9; --accent: #0b5c8a; --fill: #3d83ad;
          --good: #0b5c8a; --caution: #a85a00; --bad: #a3195b; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 28px; max-width: 1040px; color: var(--ink); background: var(--paper);
          font: 15px/1.45 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
        h1 { margin: 0; font-size: 28px; line-height: 1.2; letter-spacing: -.01em; }
        h2 { margin: 28px 0 8px; font-size: 17px; color: var(--accent); }
        header { border-bottom: 3px solid var(--accent); padding-bottom: 12px; margin-bottom: 20px; }
        .place { margin: 4px 0 0; font-size: 17px; }
        .timing { margin: 4px 0 0; color: var(--dim); }
        .late { color: var(--caution); font-weight: 600; }
        header .synthetic { margin: 0 0 12px; padding: 8px 12px; border: 2px dashed var(--bad); color: var(--bad); font-weight: 700; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(200px, 1fr)); gap: 12px; }
        .figure { background: var(--card); border-left: 4px solid var(--line); padding: 12px 14px; break-inside: avoid; }
        .figure.good { border-color: var(--good); }
        .figure.caution { border-color: var(--caution); }
        .figure.bad { border-color: var(--bad); }
        .figure h3 { margin: 0; font-size: 13px; font-weight: 600; color: var(--dim); }
        .figure .value { margin: 2px 0 6px; font-size: 22px; font-weight: 700; line-height: 1.2; font-variant-numeric: tabular-nums; }
        .figure.first .value { font-size: 30px; }
        .figure .missing { color: var(--dim); font-weight: 400; }
        .remarks { margin: 4px 0 0; font-size: 13px; color: var(--dim); }
        .sign { font-size: .7em; }
        .good .sign, td.good { color: var(--good); }
        .caution .sign, td.caution { color: var(--caution); }
        .bad .sign, td.bad { color: var(--bad); font-weight: 600; }
        svg.gauge { display: block; width: 100%; height: 8px; }
        svg.bar { display: block; width: 100%; min-width: 60px; height: 4px; margin-top: 2px; }
        svg.spark { width: 110px; height: 22px; }
        .track { fill: #dfe5ea; }
        .fill { fill: var(--fill); }
        .fill.caution { fill: #d9902f; }
        .fill.bad { fill: var(--bad); }
        .target { fill: var(--ink); }
        polyline { fill: none; stroke: var(--accent); stroke-width: 1.6; vector-effect: non-scaling-stroke; }
        .line polyline { stroke-width: 2.2; }
        .findings ul { list-style: none; margin: 0; padding: 0; }
        .findings li { padding: 7px 12px; border-left: 4px solid var(--line); margin-bottom: 4px; background: var(--card); }
        .findings .error { border-color: var(--bad); }
        .findings .warning { border-color: var(--caution); }
        .error .severity { color: var(--bad); font-weight: 700; }
        .warning .severity { color: var(--caution); font-weight: 700; }
        .info .severity { color: var(--dim); }
        .evidence { font-variant-numeric: tabular-nums; }
        table { width: 100%; border-collapse: collapse; margin-top: 28px; font-variant-numeric: tabular-nums; }
        .table { overflow-x: auto; }
        caption { text-align: left; font-size: 17px; font-weight: 700; color: var(--accent); padding-bottom: 6px; }
        caption small { color: var(--dim); font-weight: 400; }
        th, td { padding: 5px 10px; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
        thead th { vertical-align: bottom; font-size: 13px; color: var(--dim); border-bottom: 2px solid var(--dim); }
        tbody th { font-weight: 600; }
        th.n, td.n { text-align: right; white-space: nowrap; }
        thead th.n { white-space: normal; }
        td.missing { color: var(--dim); }
        .chart { margin: 28px 0 0; break-inside: avoid; }
        figcaption { font-size: 17px; font-weight: 700; color: var(--accent); margin-bottom: 8px; }
        .chart svg { width: 100%; max-width: 720px; height: auto; font-size: 12px; }
        .chart text { fill: var(--ink); font-family: inherit; }
        text.end { text-anchor: end; }
        text.middle { text-anchor: middle; }
        text.value { font-weight: 600; }
        .grid { stroke: var(--line); }
        line.mean { stroke: var(--dim); stroke-width: .8; }
        line.limit { stroke: var(--dim); stroke-dasharray: 1 3; }
        .signal { fill: var(--ink); }
        line.goal { stroke: var(--ink); stroke-dasharray: 5 4; }
        .part0 { fill: #0b5c8a; }
        .part1 { fill: #7fb2d1; }
        .part2 { fill: #d9902f; }
        .part3 { fill: #8a94a0; }
        .tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 16px; }
        .tile { border: 1px solid var(--line); padding: 0 14px 14px; break-inside: avoid; }
        .tile h2 { margin-top: 12px; }
        .tile .figures { grid-template-columns: 1fr; gap: 6px; margin-top: 8px; }
        .tile .figure.first .value { font-size: 24px; }
        .tile .figure .value { font-size: 18px; margin-bottom: 2px; }
        .tile .chart, .tile .chart figcaption { margin-top: 10px; font-size: 13px; }
        footer { margin-top: 36px; border-top: 1px solid var(--line); font-size: 12px; color: var(--dim); }
        footer h2 { font-size: 13px; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: 2px 14px; margin: 0; }
        dt { font-weight: 600; }
        dd { margin: 0; overflow-wrap: anywhere; }
        @page { size: A4; margin: 14mm 13mm 16mm; }
        @media print {
          body { padding: 0; max-width: none; font-size: 10.5px; }
          h1 { font-size: 20px; }
          .figure .value { font-size: 16px; }
          .figure.first .value { font-size: 22px; }
          .figures { grid-template-columns: repeat(3, 1fr); gap: 8px; }
          .figure, .findings li, .track, .fill, .target, .part0, .part1, .part2, .part3 { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
          th, td { padding: 3px 6px; }
          tr { break-inside: avoid; }
          thead { display: table-header-group; }
          h2, caption, figcaption { break-after: avoid; }
          .table { overflow: visible; }
          footer { font-size: 8.5px; }
        }

        """
}
