package cn.tongxin.access;

import java.util.List;

/** Port: the kinds of work a module gives to people. */
public interface WorkItemSource {

    List<WorkItemKind> workItemKinds();
}
