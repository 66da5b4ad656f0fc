package cn.tongxin.org.calendar;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A year whose working days are entered as a whole. It belongs to the city and to no place in it,
 * so only a grant for the whole city reaches it.
 */
@Entity
@Table(name = "workday_year")
@DynamicUpdate
@ScopedBy
class WorkdayYear extends Row {
    private @Nullable String notice;

    @Column(name = "noticed_on")
    private @Nullable LocalDate noticedOn;

    @Column(name = "regional_notice")
    private @Nullable String regionalNotice;

    @Column(name = "entered_at")
    private @Nullable Instant enteredAt;

    protected WorkdayYear() {}

    /**
     * Always a new version, also where only the days differ, which are kept in a table of theirs.
     */
    void enter(String notice, LocalDate noticedOn, @Nullable String regionalNotice, Instant at) {
        this.notice = notice;
        this.noticedOn = noticedOn;
        this.regionalNotice = regionalNotice;
        this.enteredAt = at;
    }

    Axes axes() {
        return new Axes(null, null);
    }
}
