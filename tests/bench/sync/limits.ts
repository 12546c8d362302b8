/** One sender asks for all: what holds strangers back would be measured, and not the work. */
export const UNLIMITED = { tokenPerMinute: 0, addressPerMinute: 0 };
