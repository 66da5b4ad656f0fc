package cn.tongxin.city;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads the demo accounts; an account with several roles or scopes has several lines. */
public final class DemoAccounts {

    private DemoAccounts() {}

    public static List<Account> read() {
        Map<String, Account> accounts = new LinkedHashMap<>();
        for (CsvFile.Line line : CsvFile.read("demo-accounts.csv")) {
            Account account =
                    accounts.computeIfAbsent(line.get("accountId"), id -> account(id, line));
            // A guardian's scope follows from the children and is never granted.
            if (!line.get("scopeKind").isEmpty()) {
                account.scopes()
                        .add(
                                new Account.Scope(
                                        line.get("role"),
                                        line.get("scopeKind"),
                                        line.get("scopeRef"),
                                        line.get("placeName")));
            }
        }
        return List.copyOf(accounts.values());
    }

    private static Account account(String id, CsvFile.Line line) {
        return new Account(
                UUID.fromString(id),
                line.get("subject"),
                line.get("username"),
                line.get("displayName"),
                line.get("kind"),
                line.get("role"),
                new ArrayList<>());
    }
}
