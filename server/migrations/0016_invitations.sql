-- A member accepts a licence before the first licence seat. Present members count as accepted.

alter table licence_members add column accepted_at timestamptz;
update licence_members set accepted_at = created_on;
comment on table licence_members is
  'The members of a licence, who may take a licence seat, and its licence admins. There may be '
  'more members than licence seats. A row without accepted_at is an invitation: it gives no right '
  'and shows nothing about the person.';
comment on column licence_members.accepted_at is
  'When the person accepted the invitation, or the operator for the person. Null: an invitation.';

alter table licences add column accept_for_members boolean not null default false;
comment on column licences.accept_for_members is
  'The operator accepts for the people whom it adds, because it made their accounts. People whom a '
  'licence admin adds are always asked.';
