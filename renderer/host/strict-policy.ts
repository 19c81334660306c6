import { z } from 'zod';

/** zod would try `new Function` once to find out whether it may; the page's policy forbids and reports that. */
z.config({ jitless: true });
