alter system reset work_mem;
