-- What the administration of licences reads: who was in, when a member was last in, and whom it has no seat for.

create index licence_seats_by_claim on licence_seats (licence_id, claimed_at, uuid);
comment on index licence_seats_by_claim is 'Serves the history page by page, the newest first, and what use a licence has had since when.';
create index licence_seats_of_member on licence_seats (licence_id, user_id, claimed_at);
comment on index licence_seats_of_member is 'Says when a member was last in without reading the seats of the others.';
create index licence_refusals_by_age on licence_refusals (at);
comment on index licence_refusals_by_age is 'For forgetting them after 400 days.';
