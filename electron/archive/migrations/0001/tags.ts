/** Keywords, subjects, and persons, organisations and places of the world. */
export const tags = `
CREATE TABLE keywords (
  serial INTEGER PRIMARY KEY,
  keyword TEXT NOT NULL UNIQUE,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL
) STRICT;
CREATE INDEX keywords_by_folded ON keywords (folded);

CREATE TABLE article_keywords (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  keyword INTEGER NOT NULL REFERENCES keywords (serial),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_keywords_by_keyword ON article_keywords (keyword, article);

CREATE TABLE subjects (
  code TEXT PRIMARY KEY,
  parent TEXT,
  name_de TEXT NOT NULL,
  name_en TEXT NOT NULL,
  -- Both names, folded.
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  -- Place in the vocabulary as it was loaded.
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX subjects_by_parent ON subjects (parent);

-- No reference to subjects: an article may carry codes of a vocabulary that is not loaded here.
CREATE TABLE article_subjects (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_subjects_by_code ON article_subjects (code, article);

CREATE TABLE entities (
  serial INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  description TEXT NOT NULL,
  wikidata TEXT NOT NULL,
  gnd TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX entities_by_folded ON entities (folded);
CREATE INDEX entities_by_sort_key ON entities (sort_key);

CREATE TABLE entity_variants (
  entity_id TEXT NOT NULL REFERENCES entities (id),
  position INTEGER NOT NULL,
  variant TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (entity_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_variants_by_folded ON entity_variants (folded);

CREATE TABLE article_entities (
  article INTEGER NOT NULL REFERENCES articles (serial),
  position INTEGER NOT NULL,
  entity_id TEXT NOT NULL REFERENCES entities (id),
  PRIMARY KEY (article, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_entities_by_entity ON article_entities (entity_id, article);
`;
