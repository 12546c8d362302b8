import type { Command } from 'commander';

/** Adds one command. Its action throws an `Error` to refuse: the message is for people, the exit code 1. */
export type AddCommand = (program: Command) => void;
