/** The tables as Kysely sees them. Times are epoch milliseconds unless they are part of what people read; JSON is kept as text. */
import type { Transaction } from 'kysely';
import type { HandoffEvent, State } from '../../core/handoff/events.ts';
import type { Role } from '../../core/handoff/person.ts';

export interface Tables {
  workspace: {
    id: string;
    name: string;
    /** Counts the changes of this workspace. Taken inside the transaction that makes the change. */
    change: number;
    /** Stamp of its present life, as cursors carry it; null before the first. */
    life: string | null;
  };
  /** The lives of a workspace's store: each start of a server begins one. */
  life: {
    workspace: string;
    /** From 1. */
    number: number;
    id: string;
    /** The workspace's counter when it began. */
    began: number;
    /** When the last operation was answered that the store then had; null where it had none. */
    since: number | null;
    at: number;
  };
  /** What is written to learn whether the store can be written. */
  pulse: { id: number; at: number };
  /** A workspace without a row has none. */
  workspace_names: {
    workspace: string;
    /** JSON of a list of names. */
    ours: string;
    /** The same. */
    competitors: string;
    change: number;
  };
  /** What nobody has set has no row. */
  setting: {
    workspace: string;
    /** A `SettingName`, of this release or another. */
    name: string;
    /** Id of the team or person whose it is; empty for the workspace's. */
    of: string;
    /** JSON. */
    value: string;
    /** From 1. */
    revision: number;
    change: number;
  };
  team: { id: string; workspace: string; name: string };
  /** Two leads grade the same handoffs by their team's bar. */
  calibration: {
    id: string;
    workspace: string;
    team: string;
    at: number;
    /** Id of a person, as whom they graded. */
    sdr_lead: string;
    /** The same. */
    ae_lead: string;
    /** When both had; null before. */
    done: number | null;
  };
  calibration_grade: {
    calibration: string;
    handoff: string;
    workspace: string;
    /** JSON of yes or no by item; null before it was handed in. */
    sdr_lead: string | null;
    /** The same. */
    ae_lead: string | null;
  };
  person: {
    id: string;
    workspace: string;
    team: string;
    name: string;
    /** In lower case; one person an address and workspace. */
    email: string;
    /** 1 or 0. */
    active: number;
    /** Who stands in for them as account executive. */
    backup: string | null;
    /** Out of office: null for one who is in, and announced nothing. */
    away_from: number | null;
    away_until: number | null;
    /** Who stands in for that time; null for whoever does otherwise. */
    away_backup: string | null;
    change: number;
  };
  person_role: { person: string; role: Role };
  invitation: {
    code_hash: string;
    person: string;
    expires: number;
    used_at: number | null;
    /** Hash of the idempotency key it was used with. */
    used_key: string | null;
    device: string | null;
  };
  /** Meetings that were booked, with or without a brief. */
  booking: {
    id: string;
    workspace: string;
    sdr: string;
    /** The calendar's own id. */
    uid: string | null;
    /** JSON of a `RecordRef`, and its `handoffId`. */
    record: string | null;
    record_id: string | null;
    account: string | null;
    domain: string | null;
    contact: string | null;
    booked: number;
    /** 1 where nobody told when it was booked: then `booked` is when it was first seen. */
    first_seen: number;
    start: number | null;
    /** 1 or 0. */
    cancelled: number;
    source: 'page' | 'csv' | 'webhook' | 'ics';
    /** The handoff that it belongs to. */
    handoff: string | null;
    /** Until then its brief is asked for. */
    asked_until: number;
    /** 1 where it has no handoff and was not cancelled; else 0. */
    unwritten: number;
  };
  /** What a list of bookings changed, for as long as it can be taken back. */
  booking_undo: {
    id: string;
    workspace: string;
    /** Who brought it. */
    person: string;
    at: number;
    /** JSON of `Change`s. */
    changes: string;
    /** JSON of an `UndoneImport`; null before. */
    undone: string | null;
  };
  /** By which a workspace's own programs sign what they tell. */
  booking_hook: { workspace: string; secret: string; at: number };
  /** Deliveries that were seen, so that none counts twice. */
  booking_delivery: { workspace: string; id: string; at: number };
  /** Sign-ins by the company that were begun here. */
  company_sign_in: {
    state_hash: string;
    nonce: string;
    /** Of the verifier that the extension holds. */
    challenge: string;
    redirect: string;
    begun: number;
    used_at: number | null;
    /** Hash of the idempotency key it was used with. */
    used_key: string | null;
    /** The device that it signed in; it may be gone by now. */
    device: string | null;
  };
  /** Who a person is at their company's sign-in. */
  person_identity: { issuer: string; subject: string; person: string };
  device: {
    id: string;
    person: string;
    name: string;
    token_hash: string;
    created: number;
    revoked: number | null;
  };
  handoff: {
    workspace: string;
    id: string;
    /** JSON of a `RecordRef`. */
    record: string;
    sdr: string;
    /** The SDR's team when it began. */
    team: string;
    /** The account executive it was last handed to; null before the first time. */
    ae: string | null;
    state: State;
    revision: number;
    change: number;
  };
  register: {
    workspace: string;
    handoff: string;
    name: string;
    /** JSON. */
    value: string;
    revision: number;
    /** ISO 8601. */
    at: string;
    by: string;
    /** The four of them as they stood when the brief was last handed off; null where it was not written by then. */
    handed_value: string | null;
    handed_revision: number | null;
    handed_at: string | null;
    handed_by: string | null;
  };
  event: {
    workspace: string;
    handoff: string;
    /** From 1; the handoff's revision after it. */
    revision: number;
    type: HandoffEvent['type'];
    /** JSON of a `HandoffEvent`. */
    body: string;
  };
  /** What somebody is told. */
  notice: {
    id: string;
    workspace: string;
    person: string;
    /** Each once a person. */
    key: string;
    /** A `KindName`, or one that a later release knows. */
    kind: string;
    handoff: string | null;
    /** JSON of an `About`. */
    about: string;
    at: number;
    read: number | null;
    /** When it was seen to that it goes out; null before. */
    planned: number | null;
  };
  /** A notice on its way out of the house. */
  delivery: {
    id: string;
    workspace: string;
    notice: string;
    /** A `ChannelName`. */
    channel: string;
    /** User id of whom it goes to; empty where it goes to a room of the workspace's. */
    target: string;
    /** What is to go out once by this channel to this target. */
    key: string;
    state: 'waiting' | 'sent' | 'given-up';
    /** Not before; while somebody is sending it, when it counts as not sent. */
    due: number;
    tries: number;
    /** Id of the message it goes out in, the same with each try; null before the first. */
    message: string | null;
    /** A fixed word for what went wrong last. */
    why: string | null;
    /** When it last changed its state. */
    at: number;
  };
  /** Where a workspace's channel leads. Its secrets are told nobody. */
  outlet: { workspace: string; channel: string; address: string; secret: string; at: number };
  /** A CRM that this server keeps notes in, by a key. */
  connection: {
    id: string;
    workspace: string;
    crm: string;
    /** As its records name it. */
    origin: string;
    /** JSON of the secret parts of the key, sealed. */
    sealed: string;
    /** JSON of the other parts. */
    shown: string;
    /** As whom it writes, as the CRM said when it was checked. */
    who: string | null;
    at: number;
    went_well: number | null;
    went_wrong: number | null;
    /** A `Trouble`; null where the last try went well. */
    trouble: string | null;
    /** The CRM's own. */
    words: string | null;
    /** JSON of a `Mapping`; null where nothing is copied into fields. */
    fields: string | null;
  };
  /** How the note of a handoff stands in its CRM. */
  crm_note: {
    workspace: string;
    handoff: string;
    /** Id. */
    connection: string;
    /** Revision of the handoff that it is to tell. */
    wanted: number;
    /** Revision that it tells; 0 for none. */
    told: number;
    state: 'waiting' | 'over';
    due: number;
    tries: number;
    /** Of whoever is writing it now. */
    claim: string | null;
    /** JSON of the record on which it stands. */
    place: string | null;
    /** Its id in the CRM. */
    remote: string | null;
    /** A `Trouble`, of the last try; null where that went well. */
    trouble: string | null;
    /** The CRM's own. */
    words: string | null;
    at: number;
    /** Of what was copied into fields last, and where: the same is not copied again. */
    copied: string | null;
    /** A `Trouble`, of the last time that fields were to be filled; null where that went well, or none are. */
    unfilled: string | null;
    /** With it, the fields by name and the CRM's own words. */
    unfilled_words: string | null;
  };
  /** What is to be told later, if it still stands then. */
  reminder: { workspace: string; handoff: string; person: string; kind: string; due: number };
  /** When a handoff is to be looked at next, for its clocks. One that nothing more is to come for has no row. */
  clock_due: { workspace: string; handoff: string; at: number };
  /** What a clock has done by itself: each thing once a run. */
  clock_mark: {
    workspace: string;
    handoff: string;
    /** A `ClockName`, or `away`. */
    clock: string;
    /** The number of the event it began with. */
    run: number;
    /** `due-soon`, `breach`, or what was done about one. */
    mark: string;
    /** When it was to be done. */
    at: number;
  };
  /** Who once saw a handoff and no longer does. */
  released: { workspace: string; handoff: string; person: string; change: number };
  /** Who and what was removed, so that an older backup does not bring it back. Ids only. */
  tombstone: {
    id: string;
    kind: 'person' | 'workspace';
    workspace: string /** 1 where the person's briefs went too. */;
    briefs: number;
    at: number;
  };
  /** Handoffs that are no more, with what decides who is told. */
  removed_handoff: {
    workspace: string;
    handoff: string;
    sdr: string;
    team: string;
    ae: string | null;
    state: State;
    change: number;
    at: number;
  };
  /** Who once saw a handoff that is no more, beside those whom its last facts name. */
  removed_reader: { workspace: string; handoff: string; person: string; change: number; at: number };
  /** Answers given, by the operation's key. */
  operation: {
    person: string;
    key: string;
    hash: string;
    /** JSON of an `OperationResult` without what people wrote: that stands in the operation, or in the register. */
    answer: string;
    /** Epoch milliseconds of the first time. */
    at: number;
  };
  /** Requests seen, by their key. */
  request: { person: string; key: string; hash: string; at: number };
}

/** A transaction: all that stands in it is written, or nothing. */
export type Tx = Transaction<Tables>;
