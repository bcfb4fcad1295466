import type { MigrationInterface } from 'typeorm';
import { CreateOrganisation1795392000000 } from '../../../../migrations/1795392000000-create-organisation.ts';
import { CreatePersonAndOffice1795392060000 } from '../../../../migrations/1795392060000-create-person-and-office.ts';
import { CreatePlaybook1795392120000 } from '../../../../migrations/1795392120000-create-playbook.ts';
import { CreateInitiative1795392180000 } from '../../../../migrations/1795392180000-create-initiative.ts';
import { CreateInvolvement1795392240000 } from '../../../../migrations/1795392240000-create-involvement.ts';
import { CreateInvolvementLog1795392300000 } from '../../../../migrations/1795392300000-create-involvement-log.ts';
import { CreateTimerAndOutbox1795392360000 } from '../../../../migrations/1795392360000-create-timer-and-outbox.ts';
import { CreateAccess1795392420000 } from '../../../../migrations/1795392420000-create-access.ts';
import { KeepDomainTime1795392480000 } from '../../../../migrations/1795392480000-keep-domain-time.ts';
import { ForbidChangingInvolvementLog1795392540000 } from '../../../../migrations/1795392540000-forbid-changing-involvement-log.ts';
import { GuardTheGate1795392600000 } from '../../../../migrations/1795392600000-guard-the-gate.ts';
import { SeparateOrganisations1795392660000 } from '../../../../migrations/1795392660000-separate-organisations.ts';
import { TellWhichOrganisationsHaveWork1795392720000 } from '../../../../migrations/1795392720000-tell-which-organisations-have-work.ts';
import { FindCredentialHolder1795399200000 } from '../../../../migrations/1795399200000-find-credential-holder.ts';
import { ListPlaybookActivities1795399260000 } from '../../../../migrations/1795399260000-list-playbook-activities.ts';
import { RememberTheSample1795402800000 } from '../../../../migrations/1795402800000-remember-the-sample.ts';
import { CloseFunctionsToThePublic1795402860000 } from '../../../../migrations/1795402860000-close-functions-to-the-public.ts';
import { RunMeetingsAndBringOnStatements1795410000000 } from '../../../../migrations/1795410000000-run-meetings-and-bring-on-statements.ts';
import { SignInTheRoom1795410060000 } from '../../../../migrations/1795410060000-sign-in-the-room.ts';
import { KeepStandingMeetings1795410120000 } from '../../../../migrations/1795410120000-keep-standing-meetings.ts';
import { KeepWithheldInformation1795411000000 } from '../../../../migrations/1795411000000-keep-withheld-information.ts';
import { KeepUploads1795411060000 } from '../../../../migrations/1795411060000-keep-uploads.ts';
import { EraseByAuthority1795411120000 } from '../../../../migrations/1795411120000-erase-by-authority.ts';
import { SequenceInvolvementLog1795412000000 } from '../../../../migrations/1795412000000-sequence-involvement-log.ts';
import { LetUnionsCosign1795412060000 } from '../../../../migrations/1795412060000-let-unions-cosign.ts';
import { WeighProposals1795413000000 } from '../../../../migrations/1795413000000-weigh-proposals.ts';
import { HangBoards1795413060000 } from '../../../../migrations/1795413060000-hang-boards.ts';
import { TellPeople1795414000000 } from '../../../../migrations/1795414000000-tell-people.ts';
import { AskInRounds1795415000000 } from '../../../../migrations/1795415000000-ask-in-rounds.ts';

/** Every migration, oldest first. Named one by one, since a folder glob means other files in `dist` than in the source; a test compares with the folder. */
export const MIGRATIONS: readonly (new () => MigrationInterface)[] = [
  CreateOrganisation1795392000000,
  CreatePersonAndOffice1795392060000,
  CreatePlaybook1795392120000,
  CreateInitiative1795392180000,
  CreateInvolvement1795392240000,
  CreateInvolvementLog1795392300000,
  CreateTimerAndOutbox1795392360000,
  CreateAccess1795392420000,
  KeepDomainTime1795392480000,
  ForbidChangingInvolvementLog1795392540000,
  GuardTheGate1795392600000,
  SeparateOrganisations1795392660000,
  TellWhichOrganisationsHaveWork1795392720000,
  FindCredentialHolder1795399200000,
  ListPlaybookActivities1795399260000,
  RememberTheSample1795402800000,
  CloseFunctionsToThePublic1795402860000,
  RunMeetingsAndBringOnStatements1795410000000,
  SignInTheRoom1795410060000,
  KeepStandingMeetings1795410120000,
  KeepWithheldInformation1795411000000,
  KeepUploads1795411060000,
  EraseByAuthority1795411120000,
  SequenceInvolvementLog1795412000000,
  LetUnionsCosign1795412060000,
  WeighProposals1795413000000,
  HangBoards1795413060000,
  TellPeople1795414000000,
  AskInRounds1795415000000,
];
