/** The sentence that somebody points at, from what is concluded from it. */
import { create } from 'zustand';
import type { Sentence } from '../../core/prep/sentences.ts';

export const usePointed = create<{ sentence: Sentence | null }>(() => ({ sentence: null }));

export const pointAt = (sentence: Sentence | null): void => usePointed.setState({ sentence });
