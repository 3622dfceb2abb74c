-- The audit log of the whole platform is read by admins: by actor, kind and time.

create index audit_log_by_kind on audit_log (kind, uuid);
comment on index audit_log_by_kind is 'For the list of the platform: entries of one kind, the newest first.';
