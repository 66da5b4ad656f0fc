package cn.tongxin.access.account;

import cn.tongxin.person.PersonCorrected;
import cn.tongxin.person.Persons;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;

/** An account bears the name of its person, here and with the identity provider. */
@Singleton
class AccountNames {
    private final AccountRepository accounts;
    private final Persons persons;
    private final AccountSync sync;
    private final Clock clock;

    AccountNames(AccountRepository accounts, Persons persons, AccountSync sync, Clock clock) {
        this.accounts = accounts;
        this.persons = persons;
        this.sync = sync;
        this.clock = clock;
    }

    /** In the transaction that corrects the person. */
    void follow(@Observes PersonCorrected corrected) {
        String name = persons.names(Set.of(corrected.person())).get(corrected.person());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (name != null) {
            accounts.rename(corrected.person(), name, now).forEach(sync::due);
        }
    }
}
