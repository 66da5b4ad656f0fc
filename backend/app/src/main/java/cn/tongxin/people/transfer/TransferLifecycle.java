package cn.tongxin.people.transfer;

import static cn.tongxin.people.transfer.TransferSide.RECEIVING;
import static cn.tongxin.people.transfer.TransferSide.RELEASING;
import static cn.tongxin.people.transfer.TransferStatus.ACCEPTED;
import static cn.tongxin.people.transfer.TransferStatus.OFFERED;
import static cn.tongxin.people.transfer.TransferStatus.REFUSED;
import static cn.tongxin.people.transfer.TransferStatus.WITHDRAWN;

import cn.tongxin.kernel.state.Lifecycle;

/** The table in the package's own words. */
final class TransferLifecycle {
    static final String OFFER = "offer";
    static final String ACCEPT = "accept";
    static final String REFUSE = "refuse";
    static final String WITHDRAW = "withdraw";

    static final Lifecycle<TransferStatus, Transfer> TABLE =
            Lifecycle.<TransferStatus, Transfer>table()
                    .step(OFFERED, ACCEPT, ACCEPTED, RECEIVING.permission())
                    .step(OFFERED, REFUSE, REFUSED, RECEIVING.permission())
                    .step(OFFERED, WITHDRAW, WITHDRAWN, RELEASING.permission())
                    .build();

    private TransferLifecycle() {}
}
