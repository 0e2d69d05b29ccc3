comment on column deadline.occurrence is 'Which term of this subject under this rule; 1 unless the rule tells several apart. Row 0 is no term: it keeps what was told of every term of the subject, also of those that start later';
comment on column deadline.endings is 'Facts: for each version of the rule every stop and the latest cancellation that were told, also before the start';
