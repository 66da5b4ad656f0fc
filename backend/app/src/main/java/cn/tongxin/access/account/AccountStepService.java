package cn.tongxin.access.account;

import cn.tongxin.access.AccountReset;
import cn.tongxin.access.Grants;
import cn.tongxin.access.ScopeTree;
import cn.tongxin.access.account.AccountLifecycle.Situation;
import cn.tongxin.access.identity.Identities;
import cn.tongxin.kernel.data.Mask;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.kernel.ids.TimeOrderedIds;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.kernel.scope.ScopeKind;
import cn.tongxin.person.Persons;
import cn.tongxin.platform.history.StatusHistory;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is done to accounts. Our row changes first, together with the note that the identity
 * provider must follow; so disabling works while the provider is down, and what it must do is never
 * lost.
 */
@Singleton
class AccountStepService {
    /** Long enough to hand out paper in a school, short enough for paper that was lost. */
    static final Duration ONE_TIME = Duration.ofDays(7);

    /** Keeps what belongs to no one unit; it is no managing unit and can be granted to nobody. */
    private static final String BUREAU = "BUREAU";

    private static final int MOST_NAMES_TRIED = 20;

    private final ScopedAccountRepository accounts;
    private final AccountRules rules;
    private final CurrentCaller caller;
    private final Identities identities;
    private final Around around;
    private final TimeOrderedIds ids;

    /** What a step leaves behind, and where accounts are kept. */
    @Singleton
    record Around(
            ScopeTree places,
            Persons persons,
            Grants grants,
            SlipRepository slips,
            AccountSync sync,
            StatusHistory history,
            OneTimePasswords passwords,
            Event<AccountReset> resets,
            Clock clock) {
        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.MICROS);
        }
    }

    AccountStepService(
            ScopedAccountRepository accounts,
            AccountRules rules,
            CurrentCaller caller,
            Identities identities,
            Around around,
            TimeOrderedIds ids) {
        this.accounts = accounts;
        this.rules = rules;
        this.caller = caller;
        this.identities = identities;
        this.around = around;
        this.ids = ids;
    }

    private record Keeper(Axes axes, String name) {}

    /** Who a new account is for, and who keeps it. */
    private record Wanted(String displayName, @Nullable UUID person, Keeper keeper) {}

    /**
     * The provider's user is made first, switched off and without a password: if what follows is
     * lost, nobody can sign in as it, and the next attempt uses it.
     */
    @Transactional
    UUID create(AccountRequest request) {
        return made(request).id();
    }

    private Account made(AccountRequest request) {
        Wanted wanted = request.person() == null ? unregistered(request) : registered(request);
        Account account = new Account(ids.next(), holder(wanted), wanted.keeper().axes());
        account.oneTimePassword(around.now().plus(ONE_TIME));
        accounts.create(account);
        newPassword(account);
        return account;
    }

    /** An account that has just been made, by its name as reports tell it. */
    record Made(UUID id, String username, String displayName) {}

    /**
     * @param role given with it at the school that keeps the account
     * @param alsoDone carried out in the same transaction
     */
    @Transactional
    UUID invite(UUID person, @Nullable String role, Consumer<Made> alsoDone) {
        Account account = made(AccountRequest.of(person));
        if (role != null) {
            caller.with(
                    Invitation.GRANT,
                    () -> {
                        around.grants()
                                .giveAtSchool(account.id(), role, account.axes(), "批量开户时一并授予");
                        return role;
                    });
        }
        alsoDone.accept(new Made(account.id(), account.username(), cut(account.displayName())));
        return account.id();
    }

    /** How a report calls somebody; whoever is kept elsewhere is not named. */
    String nameFor(UUID person) {
        return around.persons()
                .card(person)
                .filter(card -> card.isRegistered() && caller.scope().covers(card.keptAt()))
                .map(card -> cut(card.name()))
                .orElse("管辖范围外的人");
    }

    /** A report is a list that is kept, so it names people as lists do, whoever reads it (P-14). */
    private static String cut(String name) {
        return Mask.NAME.apply(name);
    }

    private Wanted unregistered(AccountRequest request) {
        if (request.displayName() == null) {
            throw ProblemException.invalid("displayName", "请填写姓名，或填写人员编号。");
        }
        return new Wanted(
                request.displayName(), null, keeper(request.school(), request.managingUnit()));
    }

    /** Somebody whose record is in the caller's scope, under the name of that record. */
    private Wanted registered(AccountRequest request) {
        if (request.displayName() != null) {
            throw ProblemException.invalid("displayName", "已填人员编号，姓名以人员信息为准，请不要再填。");
        }
        Persons.Card card =
                Optional.ofNullable(request.person())
                        .flatMap(around.persons()::card)
                        .filter(
                                found ->
                                        found.isRegistered()
                                                && caller.scope().covers(found.keptAt()))
                        .orElseThrow(
                                () -> ProblemException.invalid("person", "管辖范围内没有这个人，请先登记人员。"));
        if (accounts.hasAccount(card.id())) {
            throw new ProblemException(ProblemCode.DUPLICATE, "这个人已经有账户，请直接使用。");
        }
        Axes kept = card.keptAt();
        boolean asKept = request.school() == null && request.managingUnit() == null;
        return new Wanted(
                card.name(),
                card.id(),
                asKept
                        ? keeper(kept.school(), kept.school() == null ? kept.unit() : null)
                        : keeper(request.school(), request.managingUnit()));
    }

    private Account.Holder holder(Wanted wanted) {
        String letters = Usernames.letters(wanted.keeper().name());
        accounts.lock("account.username." + letters);
        int number = accounts.highestNumber(letters);
        for (int i = 1; i <= MOST_NAMES_TRIED; i++) {
            // Names next to each other may have been taken by whoever signs up, even on purpose.
            int next = i <= MOST_NAMES_TRIED / 2 ? number + i : Usernames.anyNumber();
            String username = Usernames.of(letters, next);
            Optional<String> subject = identities.create(username, wanted.displayName());
            if (subject.isPresent()) {
                return new Account.Holder(
                        subject.get(), username, wanted.displayName(), wanted.person());
            }
        }
        throw new ProblemException(ProblemCode.STATE_CONFLICT, "没有找到可用的登录名，请联系系统管理员。");
    }

    @Transactional
    void disable(UUID id, String reason) {
        rules.takeTurn();
        step(id, AccountLifecycle.DISABLE, reason);
    }

    @Transactional
    void enable(UUID id, String reason) {
        step(id, AccountLifecycle.ENABLE, reason);
    }

    @Transactional
    void move(UUID id, MoveRequest request) {
        Account account = accounts.forWrite(id);
        take(account, AccountLifecycle.MOVE, request.reason());
        account.keptBy(keeper(request.school(), request.managingUnit()).axes());
        accounts.save(account);
    }

    @Transactional
    void resetPassword(UUID id, String reason) {
        Account account = accounts.forWrite(id);
        take(account, AccountLifecycle.RESET_PASSWORD, reason);
        identities.requireAnswer();
        account.oneTimePassword(around.now().plus(ONE_TIME));
        accounts.save(account);
        newPassword(account);
        tell(account, "登录密码");
    }

    /**
     * @return the subject whose second factor is to be removed once this is written
     */
    @Transactional
    String resetSecondFactor(UUID id, String reason) {
        Account account = accounts.forWrite(id);
        take(account, AccountLifecycle.RESET_SECOND_FACTOR, reason);
        identities.requireAnswer();
        accounts.save(account);
        tell(account, "两步验证");
        return account.subject();
    }

    /**
     * @return the subject whose sessions are to be ended once this is written
     */
    @Transactional
    String signOut(UUID id, String reason) {
        Account account = accounts.forWrite(id);
        take(account, AccountLifecycle.SIGN_OUT, reason);
        identities.requireAnswer();
        accounts.save(account);
        return account.subject();
    }

    private void tell(Account account, String what) {
        around.resets().fire(new AccountReset(account.id(), me(), what, around.now()));
    }

    private void step(UUID id, String action, String reason) {
        Account account = accounts.forWrite(id);
        take(account, action, reason);
        accounts.save(account);
        around.sync().due(id);
    }

    private void take(Account account, String action, String reason) {
        if (!account.isPerson()) {
            throw new ProblemException(ProblemCode.STATE_CONFLICT, "服务账户随共享协议办理，不在这里办理。");
        }
        Situation situation = rules.situation(account.id(), caller.scope());
        rules.require(action, situation);
        AccountStatus before = account.step(action, situation);
        around.history()
                .keep(
                        new StatusHistory.Step(
                                AccountService.RESOURCE,
                                account.id(),
                                account.axes(),
                                before.name(),
                                account.status().name(),
                                action,
                                reason,
                                null));
    }

    private void newPassword(Account account) {
        String password = around.passwords().next();
        around.slips().keep(account.id(), password, me(), around.now());
        around.sync().due(account.id());
    }

    private UUID me() {
        return Optional.ofNullable(caller.accountId())
                .orElseThrow(() -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
    }

    /** Who is to keep the account: in the caller's scope, and a place where somebody can work. */
    private Keeper keeper(@Nullable UUID school, @Nullable String unit) {
        if (school != null && unit != null) {
            throw ProblemException.invalid("managingUnit", "学校和管理单位只填一个。");
        }
        boolean byBureau = school == null && (unit == null || unit.equals(BUREAU));
        Keeper keeper =
                byBureau
                        ? new Keeper(new Axes(BUREAU, null), AccountViews.BUREAU_NAME)
                        : place(school, unit);
        if (!caller.scope().covers(keeper.axes())) {
            throw new ProblemException(ProblemCode.SCOPE, "这个地方不归您管辖。");
        }
        return keeper;
    }

    private Keeper place(@Nullable UUID school, @Nullable String unit) {
        Optional<ScopeTree.Found> found =
                school == null
                        ? around.places().hold(ScopeKind.UNIT, String.valueOf(unit))
                        : around.places().hold(ScopeKind.SCHOOL, school.toString());
        ScopeTree.Found place =
                found.orElseThrow(
                        () ->
                                school == null
                                        ? ProblemException.invalid("managingUnit", "没有这个管理单位。")
                                        : ProblemException.invalid("school", "没有这所学校。"));
        if (!place.open()) {
            throw new ProblemException(
                    ProblemCode.STATE_CONFLICT, "“" + place.name() + "”已撤并，不能再建立账户。");
        }
        return new Keeper(place.axes(), place.name());
    }
}
