import type { EditorFeature } from './feature.ts';
import { fieldsFeature } from './features/fields/feature.ts';
import { statementsFeature } from './features/statements/statements-feature.ts';
import { blocksFeature } from './features/blocks/feature.ts';
import { clipboardFeature } from './features/clipboard/feature.ts';
import { draggingFeature } from './features/dragging/feature.ts';
import { picturesFeature } from './features/pictures/feature.ts';
import { tablesFeature } from './features/tables/feature.ts';
import { findFeature } from './features/find/feature.ts';
import { linksFeature } from './features/links/feature.ts';
import { notesFeature } from './features/notes/feature.ts';
import { typographyFeature } from './features/typography/feature.ts';

/** Every feature of the editor. A new one gets its folder and a line here. */
export const EDITOR_FEATURES: readonly EditorFeature[] = [
  fieldsFeature,
  blocksFeature,
  typographyFeature,
  linksFeature,
  notesFeature,
  picturesFeature,
  tablesFeature,
  draggingFeature,
  clipboardFeature,
  findFeature,
  statementsFeature,
];
