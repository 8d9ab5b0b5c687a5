-- The store of Recoupe, version 1: articles, the figures in them, and what was said of these figures.
-- app/store/README.md tells how it is loaded and asked; `recoupe query` asks the views at the end.
--
-- Texts are UTF-8; a character U+0000, which SQL functions take for the end of a text, is kept as U+FFFD.
-- Offsets count Unicode code points, the end exclusive. Days are YYYY-MM-DD, YYYY-MM or YYYY. NULL: not known.

-- One row for each article, under its id. An article that is loaded again takes the place of its row.
CREATE TABLE articles (
  key       INTEGER PRIMARY KEY,   -- short name of the article, within this file only
  id        TEXT NOT NULL UNIQUE,  -- stable: given, else the canonical address, else from the source
  url       TEXT,
  outlet    TEXT,                  -- who published it
  title     TEXT NOT NULL,
  published TEXT,                  -- day, month or year
  language  TEXT NOT NULL,         -- BCP 47: fr
  dispatch  TEXT,                  -- copies of one text have the same, whatever outlet printed them
  file      TEXT NOT NULL,         -- where it was read, as the user named it; - is standard input
  offset    INTEGER,               -- of its record in an archive, bytes
  record    TEXT,                  -- WARC-Record-ID
  claims_digest   BLOB,            -- SHA-256 of its claims as loaded; the same again is left alone
  judgement_digest BLOB,           -- the same, of its verdicts and findings
  -- The rest is NULL when only figures were loaded (`recoupe reconcile --store`).
  section   TEXT,
  authors   TEXT,                  -- JSON: ["…"]
  tags      TEXT,                  -- JSON: ["…"]
  paywalled INTEGER,               -- 1: the page says that not all of it is free to read
  text      TEXT                   -- the body; a line is a block, a tab parts the cells of a table
) STRICT;
CREATE INDEX articles_of_dispatch ON articles (dispatch);

-- One row for each figure of an article, in the order of the page.
CREATE TABLE claims (
  article   INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,
  number    INTEGER NOT NULL,      -- 1, 2, 3… within the article
  id        TEXT NOT NULL,         -- as in the JSON lines: ARTICLE#7
  field     TEXT NOT NULL,         -- title or text: what start and "end" count in
  block     TEXT NOT NULL,         -- lead heading paragraph list quote caption table
  start     INTEGER NOT NULL,
  "end"     INTEGER NOT NULL,      -- a word of SQL: to be written in double quotes
  quote     TEXT NOT NULL,         -- the figure as printed: 150 millions d'euros
  sentence  TEXT NOT NULL,         -- the one it stands in
  kind      TEXT NOT NULL,         -- money percent percentage_point count measure duration ratio multiple number
  value     REAL,                  -- magnitude multiplied out: 150000000
  low       REAL,                  -- of a range, these two
  high      REAL,
  unit      TEXT,                  -- ISO 4217, %, pp, a measure, or a singular noun
  per       TEXT,                  -- base of a rate: a in 3 milliards par an
  approx    TEXT NOT NULL,         -- exact about at_least at_most more_than less_than almost vague
  role      TEXT NOT NULL,         -- level change previous target share part total rate
  modality  TEXT NOT NULL,         -- stated possible expected intended conditional
  period    TEXT,                  -- the year it holds for, where the sentence tells
  attributed_to TEXT,              -- who says so, where the sentence tells
  quoted    INTEGER NOT NULL,      -- 1: inside quotation marks
  PRIMARY KEY (article, number)
) STRICT, WITHOUT ROWID;

-- The facts of the reference records that were loaded with -r, as they were last.
CREATE TABLE facts (
  id           TEXT PRIMARY KEY,   -- RECORD/FACT
  record       TEXT NOT NULL,
  record_title TEXT NOT NULL,
  label        TEXT NOT NULL,      -- part privée d'InvestAI
  unit         TEXT,
  per          TEXT,
  tolerance    REAL,               -- relative; NULL: as the figure is rounded
  source       TEXT,               -- of the first source: its title,
  publisher    TEXT,               -- who published it,
  source_url   TEXT,               -- and where
  digest       BLOB                -- SHA-256 of the fact as loaded
) STRICT, WITHOUT ROWID;

-- What is known of a fact, from when on. An article is judged by what was known on its own day.
CREATE TABLE fact_values (
  fact       TEXT NOT NULL REFERENCES facts (id) ON DELETE CASCADE,
  known_from TEXT NOT NULL,        -- a day; empty: always
  value      REAL,                 -- or a range:
  low        REAL,
  high       REAL,
  PRIMARY KEY (fact, known_from)
) STRICT, WITHOUT ROWID;

-- Whether a figure agrees with the fact that it is about. A figure about no fact has none.
CREATE TABLE verdicts (
  article INTEGER NOT NULL,
  claim   INTEGER NOT NULL,
  fact    TEXT NOT NULL REFERENCES facts (id),
  verdict TEXT NOT NULL,           -- confirmed contradicted outdated
  score   REAL,                    -- 0 to 1: how surely the figure is about the fact
  PRIMARY KEY (article, claim, fact),
  FOREIGN KEY (article, claim) REFERENCES claims (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX verdicts_of_fact ON verdicts (fact);

-- A figure that is thought wrong, or sources that differ.
CREATE TABLE findings (
  id       TEXT PRIMARY KEY,       -- as in the JSON lines; of several with one id the later get ~2, ~3… behind
  article  INTEGER NOT NULL REFERENCES articles (key) ON DELETE CASCADE,  -- where the figure stands
  position INTEGER NOT NULL,       -- 1, 2, 3… within its article, in the order of the page; 0: across articles
  across   INTEGER NOT NULL,       -- 1: said of several articles against each other
  code     TEXT NOT NULL,          -- currency unit percent_point outdated scope magnitude digits value arithmetic
                                   -- conversion headline inconsistent disagreement long_scale calendar divergence
  severity TEXT NOT NULL,          -- error warning info
  field    TEXT NOT NULL,          -- the figure most likely wrong: as in claims
  start    INTEGER NOT NULL,
  "end"    INTEGER NOT NULL,
  quote    TEXT NOT NULL,
  fact     TEXT REFERENCES facts (id),  -- what the text is about, when it was held against a record
  expected_value REAL,
  expected_low   REAL,
  expected_high  REAL,
  expected_unit  TEXT,
  ratio      REAL,                 -- written / expected
  message    TEXT NOT NULL,        -- the reason, in the language of the run
  suggestion TEXT,                 -- in the typography of the article
  attributed_to TEXT,              -- of a figure inside someone's quoted words
  score      REAL,                 -- as in verdicts
  digest     BLOB                  -- SHA-256 of a finding across articles as loaded
) STRICT;
CREATE INDEX findings_of_article ON findings (article);
CREATE INDEX findings_across ON findings (id) WHERE across = 1;

-- The figures that take part in a finding.
CREATE TABLE finding_claims (
  finding  TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,       -- 1: the figure most likely wrong
  article  INTEGER NOT NULL,
  claim    INTEGER NOT NULL,
  PRIMARY KEY (finding, position),
  FOREIGN KEY (article, claim) REFERENCES claims (article, number) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_claims_of_claim ON finding_claims (article, claim);

-- Who vouches for what is expected.
CREATE TABLE finding_sources (
  finding   TEXT NOT NULL REFERENCES findings (id) ON DELETE CASCADE,
  position  INTEGER NOT NULL,
  title     TEXT NOT NULL,
  url       TEXT NOT NULL,
  publisher TEXT NOT NULL,
  date      TEXT NOT NULL,         -- as in the record; empty when it has none
  PRIMARY KEY (finding, position)
) STRICT, WITHOUT ROWID;

-- The views, one for each name of `recoupe query`, whose conditions take the place of the tables `articles` and
-- `facts` in them (store_reader.cc). So they read tables, never other views, and say main.articles where all
-- articles are meant.

-- Every figure given for a fact, over time, by outlet, and what was known on the day of the article.
CREATE VIEW figures_by_fact AS
SELECT v.fact, f.label, a.published AS date, a.outlet, c.quote, c.value, c.low, c.high, c.unit, c.approx,
       v.verdict, k.value AS expected, k.low AS expected_low, k.high AS expected_high, f.unit AS expected_unit,
       (SELECT min(n.code) FROM finding_claims p JOIN findings n ON n.id = p.finding
        WHERE p.article = c.article AND p.claim = c.number AND p.position = 1 AND n.fact = v.fact) AS code,
       c.attributed_to, a.title, a.url, a.id AS article, c.id AS claim
FROM verdicts v
JOIN facts f ON f.id = v.fact
JOIN claims c ON c.article = v.article AND c.number = v.claim
JOIN articles a ON a.key = v.article
LEFT JOIN fact_values k ON k.fact = v.fact AND k.known_from =
  (SELECT max(e.known_from) FROM fact_values e
   WHERE e.fact = v.fact AND e.known_from <=
     CASE length(a.published) WHEN 4 THEN a.published || '-12-31' WHEN 7 THEN a.published || '-31'
                              ELSE coalesce(a.published, '9999') END)
ORDER BY v.fact, a.published, a.outlet, a.id, c.number;

-- Each fact: how many figures were given for it, by how many outlets, from when to when, and how they fared.
CREATE VIEW facts_checked AS
SELECT f.id AS fact, f.label, count(a.key) AS figures, count(DISTINCT a.outlet) AS outlets,
       count(CASE WHEN v.verdict = 'confirmed' THEN a.key END) AS confirmed,
       count(CASE WHEN v.verdict = 'contradicted' THEN a.key END) AS contradicted,
       count(CASE WHEN v.verdict = 'outdated' THEN a.key END) AS outdated,
       min(a.published) AS first, max(a.published) AS last, f.record_title AS record
FROM facts f
LEFT JOIN verdicts v ON v.fact = f.id
LEFT JOIN articles a ON a.key = v.article
GROUP BY f.id
ORDER BY figures DESC, f.id;

-- Outlets by errors per 1 000 figures, beside how many figures that rests on. A finding counts for the outlet
-- of the figure most likely wrong; copies of one dispatch count each.
CREATE VIEW outlets_by_error_rate AS
SELECT outlet, count(*) AS articles, sum(figures) AS figures, sum(errors) AS errors, sum(warnings) AS warnings,
       round(1000.0 * sum(errors) / sum(figures), 2) AS errors_per_1000,
       round(1000.0 * sum(warnings) / sum(figures), 2) AS warnings_per_1000
FROM (SELECT a.outlet, (SELECT count(*) FROM claims c WHERE c.article = a.key) AS figures,
             (SELECT count(*) FROM findings n WHERE n.article = a.key AND n.severity = 'error') AS errors,
             (SELECT count(*) FROM findings n WHERE n.article = a.key AND n.severity = 'warning') AS warnings
      FROM articles a)
GROUP BY outlet
HAVING sum(figures) > 0
ORDER BY errors_per_1000 DESC, warnings_per_1000 DESC, figures DESC, outlet;

-- How many findings of each kind the articles of a month have.
CREATE VIEW findings_by_month AS
SELECT substr(a.published, 1, 7) AS month, n.code, n.severity, count(*) AS findings,
       count(DISTINCT n.article) AS articles
FROM findings n JOIN articles a ON a.key = n.article
GROUP BY month, n.code, n.severity
ORDER BY month, n.code, n.severity;

-- Articles that have findings, the worst first.
CREATE VIEW articles_with_findings AS
SELECT a.published AS date, a.outlet, a.title, (SELECT count(*) FROM claims c WHERE c.article = a.key) AS figures,
       sum(n.severity = 'error') AS errors, sum(n.severity = 'warning') AS warnings,
       sum(n.severity = 'info') AS notes, a.url, a.id AS article
FROM findings n JOIN articles a ON a.key = n.article
GROUP BY a.key
ORDER BY errors DESC, warnings DESC, notes DESC, a.published, a.id;

-- Findings against a record: what was written, what was expected, who vouches for it, what to write.
CREATE VIEW corrections AS
SELECT a.published AS date, a.outlet, n.severity, n.code, n.quote, n.suggestion, n.expected_value AS expected,
       n.expected_low, n.expected_high, n.expected_unit, n.fact, n.attributed_to, n.message,
       s.publisher, s.url AS source_url, a.title, a.url, a.id AS article, n.id AS finding
FROM findings n
JOIN facts f ON f.id = n.fact
JOIN articles a ON a.key = n.article
LEFT JOIN finding_sources s ON s.finding = n.id AND s.position = 1
ORDER BY a.published, a.outlet, a.id, n.position, n.id;

-- Articles that give different figures for one thing: a row for each figure, those of one finding together.
CREATE VIEW disagreements AS
SELECT n.id AS finding, n.code, a.published AS date, a.outlet, c.quote, c.value, c.low, c.high, c.unit,
       n.code = 'disagreement' AND p.position = 1 AS suspect,
       c.attributed_to, c.sentence, n.message, a.title, a.url, a.id AS article, c.id AS claim
FROM findings n
JOIN finding_claims p ON p.finding = n.id
JOIN claims c ON c.article = p.article AND c.number = p.claim
JOIN articles a ON a.key = p.article
WHERE n.across = 1
ORDER BY n.id, a.published, a.outlet, a.id, c.number;

-- Which dispatch was printed by whom: articles that are copies of one text.
CREATE VIEW copies AS
SELECT dispatch, copies, date, outlet, title, url, article
FROM (SELECT a.dispatch, (SELECT count(*) FROM main.articles b WHERE b.dispatch = a.dispatch) AS copies,
             a.published AS date, a.outlet, a.title, a.url, a.id AS article
      FROM articles a WHERE a.dispatch IS NOT NULL)
WHERE copies > 1
ORDER BY copies DESC, dispatch, date, outlet, article;
