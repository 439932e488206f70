select ops.forget_runs(:before);
