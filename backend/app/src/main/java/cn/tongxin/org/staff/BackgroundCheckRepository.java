package cn.tongxin.org.staff;

import cn.tongxin.kernel.scope.Axes;
import cn.tongxin.platform.persistence.ScopedRepository;
import jakarta.inject.Singleton;

/** Background checks are written; what they say together is read from the staff row. */
@Singleton
class BackgroundCheckRepository extends ScopedRepository<BackgroundCheck> {
    BackgroundCheckRepository(Access access) {
        super(BackgroundCheck.class, access);
    }

    void create(BackgroundCheck check) {
        add(check);
    }

    @Override
    protected Axes axesOf(BackgroundCheck check) {
        return check.axes();
    }
}
