package cn.tongxin.governance.institutes;

import cn.tongxin.governance.institutes.InstituteRequests.PaperCreate;
import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.Row;
import cn.tongxin.platform.persistence.ScopedBy;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;

/** What an institute plans for a year or reports about it, as it was handed in. */
@Entity
@Table(name = "institute_paper")
@ScopedBy(unit = "unit_code")
@SuppressWarnings("NullAway.Init")
class InstitutePaper extends Row {
    @Column(name = "unit_code", updatable = false)
    private String unitCode;

    @Column(name = "institute_id", updatable = false)
    private UUID instituteId;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private int year;

    @Column(updatable = false)
    private int edition;

    @Column(updatable = false)
    private String title;

    @Column(updatable = false)
    private String body;

    protected InstitutePaper() {}

    InstitutePaper(UUID id, Institute of, PaperCreate handedIn, int edition) {
        super(id);
        this.unitCode = of.unit();
        this.instituteId = of.id();
        this.kind = handedIn.kind();
        this.year = handedIn.year();
        this.edition = edition;
        this.title = handedIn.title();
        this.body = handedIn.text();
    }

    Axes axes() {
        return new Axes(unitCode, null);
    }
}
