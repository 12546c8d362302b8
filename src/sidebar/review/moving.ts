/** Opens the form for another time of the meeting from elsewhere on the screen. */
import { create } from 'zustand';

/** How often it was asked for. */
export const useMoving = create<{ asked: number }>(() => ({ asked: 0 }));

export const openMove = (): void => useMoving.setState(({ asked }) => ({ asked: asked + 1 }));
