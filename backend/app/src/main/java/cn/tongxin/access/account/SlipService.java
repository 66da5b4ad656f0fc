package cn.tongxin.access.account;

import cn.tongxin.access.account.AccountViews.Reading;
import cn.tongxin.access.account.ScopedAccountRepository.Line;
import cn.tongxin.access.account.SlipViews.Slip;
import cn.tongxin.access.account.SlipViews.Slips;
import cn.tongxin.access.account.SlipViews.Withheld;
import cn.tongxin.kernel.errors.ProblemCode;
import cn.tongxin.kernel.errors.ProblemException;
import cn.tongxin.platform.audit.AuditTrail;
import cn.tongxin.platform.idempotency.Idempotency;
import cn.tongxin.platform.security.CurrentCaller;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Gives one-time passwords out for printing, each once and to nobody but who had it made. */
@Singleton
class SlipService {
    private static final String GONE = "凭条已打印过、已过 24 小时，或不是由您开户；如仍需要，请重置密码后重新打印。";
    private static final String NOT_READY = "登录服务还没有收到这个密码，请稍后再打印。";
    private static final String NOT_YOURS = "没有找到这个账户。";

    private final ScopedAccountRepository accounts;
    private final AccountService readings;
    private final SlipRepository slips;
    private final CurrentCaller caller;
    private final Traces traces;
    private final Clock clock;

    /** What giving out leaves behind. */
    @Singleton
    record Traces(AuditTrail trail, Idempotency idempotency) {}

    SlipService(
            ScopedAccountRepository accounts,
            AccountService readings,
            SlipRepository slips,
            CurrentCaller caller,
            Traces traces,
            Clock clock) {
        this.accounts = accounts;
        this.readings = readings;
        this.slips = slips;
        this.caller = caller;
        this.traces = traces;
        this.clock = clock;
    }

    @Transactional
    Slips print(List<UUID> wanted) {
        UUID me =
                Optional.ofNullable(caller.accountId())
                        .orElseThrow(
                                () -> new ProblemException(ProblemCode.FORBIDDEN, "请先由管理员为您建立账户。"));
        List<UUID> distinct = wanted.stream().distinct().toList();
        Map<UUID, Line> known =
                accounts.lines(distinct).stream().collect(Collectors.toMap(Line::id, line -> line));
        Map<UUID, String> beyond = readings.beyond(known.keySet());
        List<UUID> within = known.keySet().stream().filter(id -> !beyond.containsKey(id)).toList();
        Map<UUID, String> taken = slips.take(within, me, clock.instant());
        Reading reading = readings.reading(known.values());
        List<Slip> printed = new ArrayList<>();
        List<Withheld> withheld = new ArrayList<>();
        for (UUID id : distinct) {
            Line line = known.get(id);
            String password = taken.get(id);
            if (line == null) {
                withheld.add(new Withheld(id, NOT_YOURS));
            } else if (password == null) {
                String gone = line.waiting().due() ? NOT_READY : GONE;
                withheld.add(new Withheld(id, beyond.getOrDefault(id, gone)));
            } else {
                printed.add(SlipViews.slip(line, reading, caller.view(), password));
            }
        }
        traces.trail().gaveOut("user", List.copyOf(taken.keySet()));
        traces.idempotency().written();
        return new Slips(printed, withheld, clock.instant());
    }
}
