// allowed
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { button } from '../ui/button.tsx';
export const allowed = { useState, createRoot, button };
