--liquibase formatted sql
--changeset linernotes:chart_views runOnChange:true
-- Rows of charts that readers see, and of their songs and albums only those that readers see. Rows are facts of the past and
-- have no drafts: only the chart and the song are asked for their instant.
DROP VIEW IF EXISTS live.chart_row, live.chart_line, asof.chart_row, asof.chart_line;

CREATE VIEW live.chart_row AS
    SELECT r.chart_id, r.week, r.position, r.line_id
      FROM public.chart_row r
      JOIN public.publication chart ON chart.entry_id = r.chart_id
     WHERE NOT chart.settled AND coalesce(chart.live @> now(), false) AND NOT chart.withheld;

CREATE VIEW asof.chart_row AS
    SELECT r.chart_id, r.week, r.position, r.line_id
      FROM public.chart_row r
      JOIN public.publication chart ON chart.entry_id = r.chart_id
     WHERE chart.live @> asof.at() AND NOT chart.withheld;

CREATE VIEW live.chart_line AS
    SELECT l.id, l.chart_id, l.credited_title, l.credited_artist, work.entry_id
      FROM public.chart_line l
      JOIN public.publication chart ON chart.entry_id = l.chart_id
      LEFT JOIN public.publication work
             ON work.entry_id = l.owner_id AND NOT work.settled AND coalesce(work.live @> now(), false) AND NOT work.withheld
     WHERE NOT chart.settled AND coalesce(chart.live @> now(), false) AND NOT chart.withheld;

CREATE VIEW asof.chart_line AS
    SELECT l.id, l.chart_id, l.credited_title, l.credited_artist, work.entry_id
      FROM public.chart_line l
      JOIN public.publication chart ON chart.entry_id = l.chart_id
      LEFT JOIN public.publication work ON work.entry_id = l.owner_id AND work.live @> asof.at() AND NOT work.withheld
     WHERE chart.live @> asof.at() AND NOT chart.withheld;
--rollback DROP VIEW live.chart_row, live.chart_line, asof.chart_row, asof.chart_line;
