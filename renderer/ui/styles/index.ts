/** Fonts that come with the program (SIL Open Font Licence 1.1), tokens and the ground rules; imported once. */
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './tokens.css';
import './base.css';
