package cn.tongxin.platform.rotation;

import cn.tongxin.kernel.cipher.FieldCipher;
import cn.tongxin.platform.jobs.JobViews.JobDetail;
import cn.tongxin.platform.jobs.Jobs;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;

/** Starts rotations. */
@Singleton
class RotationStartService {
    private final Jobs jobs;
    private final Rotation kind;
    private final FieldCipher cipher;

    RotationStartService(Jobs jobs, Rotation kind, FieldCipher cipher) {
        this.jobs = jobs;
        this.kind = kind;
        this.cipher = cipher;
    }

    @Transactional
    JobDetail start() {
        return jobs.start(kind, new RotationInput(cipher.currentMark()));
    }
}
