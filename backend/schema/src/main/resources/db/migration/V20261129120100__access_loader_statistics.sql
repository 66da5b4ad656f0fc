-- Whoever fills tables says when they have statistics, as for all others it fills.

grant maintain on account, role_grant to tongxin_loader;
