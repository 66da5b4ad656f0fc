import type { components } from '@contract/schema';

type Schemas = components['schemas'];

/** The names the client uses for the contract's shapes; the shapes themselves are generated. */
export type Me = Schemas['Me'];
export type HeldRole = Schemas['MyRole'];
export type SchoolRow = Schemas['SchoolRow'];
export type NearSchool = Schemas['NearSchool'];
export type SchoolDetail = Schemas['SchoolDetail'];
export type SchoolUpdate = Schemas['SchoolUpdate'];
export type SchoolSummary = Schemas['SchoolSummary'];
export type DirectoryRow = Schemas['DirectoryEntry'];
export type Division = Schemas['DivisionRow'];
export type ManagingUnit = Schemas['ManagingUnit'];
export type AllowedAction = Schemas['Action'];
export type Total = Schemas['Total'];
export type SignInSettings = Schemas['SignInSettings'];
export type SchoolStep = Schemas['SchoolStep'];
export type AuditEvent = Schemas['AuditEvent'];
export type ProposalRow = Schemas['ProposalRow'];
export type ProposalDetail = Schemas['ProposalDetail'];
export type ProposalRequest = Schemas['ProposalRequest'];
