package cn.tongxin.people.transfer;

import java.util.Arrays;

/** The two schools of a transfer: each step is one side's alone. */
enum TransferSide {
    RELEASING("student-transfer:write", "这一步由转出学校办理。"),
    RECEIVING("student-transfer:approve", "这一步由转入学校办理。");

    private final String permission;
    private final String refusal;

    TransferSide(String permission, String refusal) {
        this.permission = permission;
        this.refusal = refusal;
    }

    String permission() {
        return permission;
    }

    /** What the other side hears. */
    String refusal() {
        return refusal;
    }

    static TransferSide of(String permission) {
        return Arrays.stream(values())
                .filter(side -> side.permission.equals(permission))
                .findFirst()
                .orElseThrow();
    }
}
